package io.magictunnel.enhancement.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.Voice;
import io.magictunnel.provider.ProviderKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WriterCheckTest {

    @Test
    void whoCanBeAskedIsFine() {
        assertThat(check("good").level()).isEqualTo(HealthLevel.HEALTHY);
        assertThat(check("new").level()).isEqualTo(HealthLevel.HEALTHY);
        assertThat(check("both").level()).isEqualTo(HealthLevel.HEALTHY);
    }

    @Test
    void nobodyWritesWhereTheOnlyOneCannot() {
        var found = check("gone");

        assertThat(found.level()).isEqualTo(HealthLevel.UNHEALTHY);
        assertThat(found.said()).isEqualTo("Nobody writes: 'gone' cannot be relied on now");
        assertThat(found.advice())
                .hasValueSatisfying(advice -> assertThat(advice).contains("sampling"));
    }

    @Test
    void whoeverIsAskedInsteadIsNamed() {
        var found = check("gone", "off", "good");

        assertThat(found.level()).isEqualTo(HealthLevel.DEGRADED);
        assertThat(found.said()).startsWith("'good' writes instead");
    }

    @Test
    void aProviderThatDoesNotExistIsSaid() {
        var found = check("nobody");

        assertThat(found.level()).isEqualTo(HealthLevel.UNHEALTHY);
        assertThat(found.said()).isEqualTo("There is no provider 'nobody'");
    }

    @Test
    void whatIsSwitchedOffIsToldWithTheKey() {
        var found = writer("good").of(false);

        assertThat(found.level()).isEqualTo(HealthLevel.DEGRADED);
        assertThat(found.advice())
                .hasValueSatisfying(advice -> assertThat(advice).contains("sampling.enabled"));
    }

    private static Checkup check(String provider, String... others) {
        return writer(provider, others).of(true);
    }

    private static WriterCheck writer(String provider, String... others) {
        return new WriterCheck(
                "service",
                "sampling",
                new Voice.Choice(provider, Optional.empty(), 3, List.of(others)),
                List.of(
                        someone("good", Fitness.HEALTHY),
                        someone("new", Fitness.UNTRIED),
                        someone("gone", Fitness.OFFLINE),
                        someone("off", Fitness.DISABLED)),
                List.of("both"));
    }

    private static ProviderFitness someone(String name, Fitness fitness) {
        return new ProviderFitness(
                name,
                ProviderKind.CUSTOM,
                fitness,
                "http://localhost:1",
                List.of("model-1"),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
