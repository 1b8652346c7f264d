package io.magictunnel.provider.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.usage.spend.SpendQuery;
import io.magictunnel.provider.usage.spend.SpendRow;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CallLogIT {

    @Inject
    CallLog log;

    @Inject
    Clock clock;

    private final String provider = "p-" + UUID.randomUUID();

    @Test
    void callsAreFoundAndAddUp() {
        log.record(called("ann", "small", Optional.of(new Money(1_200)), ModelCalled.Outcome.SUCCEEDED));
        log.record(called("ann", "small", Optional.of(new Money(800)), ModelCalled.Outcome.FAILED));
        log.record(called("bob", "large", Optional.empty(), ModelCalled.Outcome.SUCCEEDED));

        log.writeWaiting();
        log.record(called("bob", "large", Optional.of(new Money(5)), ModelCalled.Outcome.SUCCEEDED));
        log.writeWaiting();

        var anns = log.search(ofProvider(10).byUser("ann"));
        assertThat(anns.total()).isEqualTo(2);
        assertThat(anns.items()).allSatisfy(call -> assertThat(call.model()).isEqualTo("small"));
        assertThat(log.figures(query(SpendQuery.Group.MODEL, false)))
                .extracting(SpendRow::name)
                .containsExactly("large", "small");
        var all = log.figures(query(SpendQuery.Group.NONE, false)).getFirst().figures();
        assertThat(all.calls()).isEqualTo(4);
        assertThat(all.failures()).isEqualTo(1);
        assertThat(all.unpriced()).isEqualTo(1);
        assertThat(all.cost()).isEqualTo(new Money(2_005));
        assertThat(all.input()).isEqualTo(400);
        assertThat(log.figures(query(SpendQuery.Group.USER, true))).hasSize(2).allSatisfy(row -> assertThat(row.day())
                .contains(today()));
    }

    @Test
    void aDayWithoutCallsComesToNothing() {
        var sums = log.figures(query(SpendQuery.Group.NONE, false));

        assertThat(sums).allSatisfy(row -> assertThat(row.figures().calls()).isZero());
    }

    @Test
    void namesThatNoDatabaseWouldTakeAreTaken() {
        log.record(called("ann", "m\u0000\n" + "x".repeat(500), Optional.empty(), ModelCalled.Outcome.REFUSED));

        log.writeWaiting();

        assertThat(log.search(ofProvider(10)).items())
                .singleElement()
                .satisfies(call -> assertThat(call.model()).startsWith("m??xxx").hasSize(200));
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private ModelCallQuery ofProvider(int limit) {
        return new ModelCallQuery(
                Optional.of(provider),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                limit);
    }

    private SpendQuery query(SpendQuery.Group by, boolean perDay) {
        return new SpendQuery(
                by,
                perDay,
                Optional.of(provider),
                Optional.empty(),
                Optional.empty(),
                today().minusDays(1),
                today().plusDays(1));
    }

    private ModelCalled called(String user, String model, Optional<Money> cost, ModelCalled.Outcome outcome) {
        return new ModelCalled(
                clock.instant(),
                new Caller("id-" + user, user, Role.USER, Optional.empty()),
                Optional.of("red"),
                "test",
                provider,
                ProviderKind.OPENAI,
                model,
                model,
                outcome,
                Optional.empty(),
                Duration.ofMillis(12),
                new Usage(60, 40, 0, 0, 20, 5, 0, 0, 0, Optional.empty(), Usage.Source.MEASURED),
                cost,
                1,
                0,
                "request");
    }
}
