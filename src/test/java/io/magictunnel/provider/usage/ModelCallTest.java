package io.magictunnel.provider.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelCallTest {

    @Test
    void countsAmongThoseOfItsDayInUtc() {
        var call = call(ModelCalled.Outcome.SUCCEEDED, Optional.of(new Money(7)), Optional.empty());

        assertThat(LocalDate.ofEpochDay(call.spendKey().epochDay())).isEqualTo(LocalDate.parse("2026-03-01"));
    }

    @Test
    void addsWhatItUsed() {
        var figures = call(ModelCalled.Outcome.SUCCEEDED, Optional.of(new Money(7)), Optional.empty())
                .spendFigures();

        assertThat(figures.calls()).isEqualTo(1);
        assertThat(figures.failures()).isZero();
        assertThat(figures.unpriced()).isZero();
        assertThat(figures.input()).isEqualTo(10 + 20 + 30 + 40);
        assertThat(figures.cacheWrite()).isEqualTo(70);
        assertThat(figures.cost()).isEqualTo(new Money(7));
    }

    @Test
    void aCostThatNobodyKnowsIsNotNothing() {
        var figures = call(ModelCalled.Outcome.SUCCEEDED, Optional.empty(), Optional.empty())
                .spendFigures();

        assertThat(figures.unpriced()).isEqualTo(1);
    }

    @Test
    void aCallThatWasNotMadeForWantOfAPriceIsKnownToWantOne() {
        var figures = call(ModelCalled.Outcome.REFUSED, Optional.of(Money.ZERO), Optional.of("PRICE_UNKNOWN"))
                .spendFigures();

        assertThat(figures.unpriced()).isEqualTo(1);
        assertThat(figures.failures()).isEqualTo(1);
    }

    @Test
    void itsNamesFitAndHaveNoLineBreaks() {
        var call = call(ModelCalled.Outcome.FAILED, Optional.empty(), Optional.of("x\n".repeat(100)));

        assertThat(call.failure().orElseThrow()).hasSize(60).startsWith("x?x?").endsWith("…");
    }

    private static ModelCall call(ModelCalled.Outcome outcome, Optional<Money> cost, Optional<String> failure) {
        return new ModelCall(new ModelCalled(
                Instant.parse("2026-03-01T23:59:59Z"),
                new Caller("id", "ann", Role.USER, Optional.of("k1")),
                Optional.empty(),
                "test",
                "openai",
                ProviderKind.OPENAI,
                "gpt-5",
                "gpt-5",
                outcome,
                failure,
                Duration.ofMillis(3),
                new Usage(10, 20, 30, 40, 50, 5, 0, 0, 0, Optional.empty(), Usage.Source.MEASURED),
                cost,
                1,
                0,
                "request"));
    }
}
