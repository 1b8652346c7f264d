package io.magictunnel.provider.price.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceJson;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.security.Caller;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class PriceImportIT {

    private static final LocalDate STATE = LocalDate.parse("2026-09-01");
    private static final String LITTLE = "mistral/mistral-large-latest";
    private static final String LEAP = "groq/llama-3.3-70b-versatile";

    @Inject
    Prices prices;

    @Inject
    PriceDecisions decisions;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void aFileChangesWhatItMayAndWhatLeapsWaitsForAnAdministrator() throws IOException {
        var importing = importing();

        var update = importing.take(Caller.system());

        assertThat(update.accepted()).extracting(PricedModel::id).containsExactly(LITTLE);
        assertThat(price(LITTLE).origin()).isEqualTo(Price.Origin.FILE);
        assertThat(price(LITTLE).cost(Usage.of(1_000, 1_000, Usage.Source.MEASURED)))
                .contains(new Money(3_000));
        assertThat(price(LEAP).origin()).isEqualTo(Price.Origin.SHIPPED);

        var waiting = decisions.quarantined().stream()
                .filter(price -> price.modelId().equals(LEAP))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.reason()).isEqualTo("standard above 0 input: 59 instead of 0.59");
        decisions.accept(Caller.system(), waiting.id());
        assertThat(price(LEAP).origin()).isEqualTo(Price.Origin.FILE);
        assertThatThrownBy(() -> decisions.reject(Caller.system(), waiting.id()))
                .isInstanceOf(DomainException.class);

        assertThat(importing.take(Caller.system()).accepted()).isEmpty();
    }

    @Test
    void aBrokenFileChangesNothing() throws IOException {
        Files.writeString(folder.resolve("prices.json"), "{\"format\": 1, \"state\": \"2027");
        var before = price(LITTLE);

        importing(folder.resolve("prices.json")).look();

        assertThat(price(LITTLE)).isEqualTo(before);
    }

    private PriceImport importing() throws IOException {
        var models = PriceTable.shipped().models().values().stream()
                .map(model -> switch (model.id()) {
                    case LITTLE -> model.costing(Listings.rates("1", "2"));
                    case LEAP -> model.costing(Listings.rates("59", "0.79"));
                    default -> model;
                })
                .map(model -> PriceJson.text(model.since(STATE)))
                .collect(Collectors.joining(",\n"));
        var file = folder.resolve("prices.json");
        Files.writeString(
                file,
                "{\"format\":1,\"state\":\"%s\",\"unit\":\"micro-dollars\",\"models\":[%s]}".formatted(STATE, models));
        return importing(file);
    }

    private PriceImport importing(Path file) {
        var config = new PriceConfig();
        config.file = Optional.of(file.toString());
        config.minKept = 90;
        config.maxFactor = 10;
        var importing = new PriceImport();
        importing.config = config;
        importing.prices = prices;
        importing.decisions = decisions;
        return importing;
    }

    private Price price(String id) {
        return prices.find(ProviderKind.CUSTOM, id, Optional.of(id), clock.instant())
                .orElseThrow();
    }
}
