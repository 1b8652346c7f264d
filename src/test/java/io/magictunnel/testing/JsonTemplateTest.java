package io.magictunnel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonTemplateTest {

    private final JsonTemplate template = new JsonTemplate();

    @Test
    void findsNothingWhereTheWholeIsEqual() {
        assertThat(template.differences(json("{'a':[1,{'b':null}]}"), json("{'a':[1,{'b':null}]}")))
                .isEmpty();
    }

    @Test
    void namesTheValueThatDiffers() {
        assertThat(template.differences(json("{'a':[1,2]}"), json("{'a':[1,3]}")))
                .containsExactly("/a/1: expected 2, found 3");
    }

    @Test
    void namesWhatIsMissingAndWhatIsTooMuch() {
        assertThat(template.differences(json("{'a':1}"), json("{'b':2}")))
                .containsExactly("/a: expected 1, found nothing", "/b: expected nothing, found 2");
    }

    @Test
    void aGapTakesTheFirstValueAndThenInsistsOnIt() {
        assertThat(template.differences(json("'{{id}}'"), json("7"))).isEmpty();

        assertThat(template.differences(json("{'id':'{{id}}'}"), json("{'id':8}")))
                .containsExactly("/id: expected {{id}}, which is 7, found 8");
    }

    @Test
    void aFilledGapIsSentAsItsValue() {
        template.differences(json("'{{cursor}}'"), json("'abc'"));

        assertThat(template.fill(json("{'cursor':'{{cursor}}','text':'at {{cursor}}'}")))
                .isEqualTo(json("{'cursor':'abc','text':'at abc'}"));
    }

    @Test
    void anEmptyGapCannotBeSent() {
        assertThatThrownBy(() -> template.fill("{{session}}")).hasMessage("Nothing has filled {{session}} yet");
    }

    @Test
    void theStarLetsEverythingPass() {
        assertThat(template.differences(json("['{{*}}','{{*}}']"), json("[1,{'x':2}]")))
                .isEmpty();
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
