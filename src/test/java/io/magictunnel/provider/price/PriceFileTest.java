package io.magictunnel.provider.price;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFileTest {

    @Test
    void theTableOfTheReleaseTellsItsDayAndWhatModelsCost() {
        var table = PriceTable.shipped();

        assertThat(table.state()).isEqualTo(LocalDate.parse("2026-08-01"));
        assertThat(table.models()).hasSize(2_408);
        var model = table.models().get("o4-mini");
        assertThat(model.vendor()).isEqualTo("openai");
        assertThat(model.maxInput()).hasValue(200_000);
        assertThat(model.abilities()).contains("tools", "reasoning", "images");
        assertThat(model.rates().orElseThrow().rate(ServiceTier.FLEX, 10, Rate.CACHE_READ))
                .contains(new BigDecimal("0.1375"));
    }

    @Test
    void noModelOfAVendorWhoChargesIsFree() {
        assertThat(PriceTable.shipped().models().values())
                .filteredOn(model -> model.rates()
                        .filter(rates -> rates.rate(ServiceTier.STANDARD, 1, Rate.INPUT)
                                                .orElseThrow()
                                                .signum()
                                        == 0
                                && rates.rate(ServiceTier.STANDARD, 1, Rate.OUTPUT)
                                                .orElseThrow()
                                                .signum()
                                        == 0)
                        .isPresent())
                .extracting(PricedModel::vendor)
                .containsOnly("ollama", "lemonade");
    }

    @Test
    void whatIsWrittenIsReadAgainAsItWas() {
        assertThat(PriceTable.shipped().models().values())
                .allSatisfy(model ->
                        assertThat(PriceJson.model(PriceJson.text(model))).isEqualTo(model));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                    | It is not JSON: line 1, column
            []                                                                   | It must be an object
            {"format":2,"state":"2026-01-01","unit":"micro-dollars","models":[]} | 'format' must be 1
            {"format":1,"state":"2026-01-01","unit":"dollars","models":[]}       | 'unit' must be "micro-dollars"
            {"format":1,"unit":"micro-dollars","models":[]}                      | 'state' is missing
            {"format":1,"state":"soon","unit":"micro-dollars","models":[]}       | 'state' must be a day such as
            {"format":1,"state":"2026-01-01","unit":"micro-dollars"}             | 'models' must be a list
            {"format":1,"state":"2026-01-01","unit":"micro-dollars","models":[],"x":1} | 'x' is unknown; known are
            """)
    void aFileThatIsNoneIsRefused(String file, String reason) {
        assertThatThrownBy(() -> PriceFile.read(file.getBytes(UTF_8)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3                                                            | At /models/0: It must be an object
            {"id":"a","vendor":"b"}                                      | At /models/0: 'mode' must have
            {"id":"","vendor":"b","mode":"chat"}                         | At /models/0: 'id' must have 1 to 200
            {"id":"a","vendor":"b","mode":"chat","max_input":-1}         | At /models/0: 'max_input' must be a whole number
            {"id":"a","vendor":"b","mode":"chat","price":1}              | At /models/0: 'price' is unknown
            {"id":"a","vendor":"b","mode":"chat","abilities":[1,{}]}     | At /models/0: 'abilities' must have
            {"id":"a","vendor":"b","mode":"chat","rates":[]}             | At /models/0/rates: It must be a list of prices
            {"id":"a","vendor":"b","mode":"chat","rates":[{"input":1}]}  | At /models/0/rates: A line without 'tier'
            {"id":"a","vendor":"b","mode":"chat","rates":[{"input":-1,"output":1}]} | At /models/0/rates/0: 'input' is -1; allowed is 0 to
            {"id":"a","vendor":"b","mode":"chat","rates":[{"input":"1","output":1}]} | At /models/0/rates/0: 'input' is no price
            {"id":"a","vendor":"b","mode":"chat","rates":[{"input":1e99,"output":1}]} | At /models/0/rates/0: 'input' is
            {"id":"a","vendor":"b","mode":"chat","rates":[{"input":1,"output":1},{"input":2,"output":2}]} | At /models/0/rates: Two lines are about the same
            {"id":"a","vendor":"b","mode":"chat","rates":[{"input":1,"output":1},{"tier":"slow","input":2}]} | At /models/0/rates/1: 'tier' must be one of
            {"id":"a","vendor":"b","mode":"chat","rates":[{"input":1,"output":1},{"above":-5,"input":2}]} | At /models/0/rates/1: 'above' must be
            """)
    void aModelThatIsWrongIsToldWithItsPlace(String model, String reason) {
        var file =
                "{\"format\":1,\"state\":\"2026-01-01\",\"unit\":\"micro-dollars\",\"models\":[%s]}".formatted(model);

        assertThatThrownBy(() -> PriceFile.read(file.getBytes(UTF_8)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aModelIsThereOnce() {
        var model = "{\"id\":\"a\",\"vendor\":\"b\",\"mode\":\"chat\"}";
        var file = "{\"format\":1,\"state\":\"2026-01-01\",\"unit\":\"micro-dollars\",\"models\":[%s,%s]}"
                .formatted(model, model);

        assertThatThrownBy(() -> PriceFile.read(file.getBytes(UTF_8))).hasMessage("At /models/1: 'a' is there twice");
    }
}
