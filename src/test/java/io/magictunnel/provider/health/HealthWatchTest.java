package io.magictunnel.provider.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmClients;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.ScriptedClient;
import io.magictunnel.provider.setting.ProviderSetting;
import io.magictunnel.provider.setting.ProvidersChanged;
import io.magictunnel.provider.setting.TestProviders;
import io.magictunnel.security.Caller;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthWatchTest {

    private final ScriptedClient vendor = new ScriptedClient(ProviderKind.CUSTOM);
    private final TestProviders providers = new TestProviders();
    private final StoppedClock clock = new StoppedClock();
    private String complaint = "";

    @Test
    void eachProviderIsLookedAtWhenItsTimeHasCome() {
        providers.add("one", "").add("off", "\"disabled\": true");
        var watch = watch(HealthConfigTest.config(Duration.ofMinutes(5), true, true, false));

        watch.look();
        watch.look();
        clock.advance(Duration.ofMinutes(5));
        watch.look();

        assertThat(watch.of("one")).extracting(HealthWatch.Beat::good).containsExactly(true, true);
        assertThat(watch.of("off")).isEmpty();
    }

    @Test
    void nobodyIsAskedForWhatCostsMoneyUnlessThatIsWanted() {
        providers.add("one", "");

        watch(HealthConfigTest.config(Duration.ofMinutes(5), true, true, false)).look();
        assertThat(vendor.trail()).isEmpty();

        watch(HealthConfigTest.config(Duration.ofMinutes(5), true, true, true)).look();
        assertThat(vendor.trail()).containsExactly("one/usual", "one/usual");
    }

    @Test
    void whatWasWrongIsRememberedAndOldLooksAreForgotten() {
        providers.add("one", "");
        var watch = watch(HealthConfigTest.config(Duration.ofSeconds(1), true, true, false));
        vendor.lists(() -> {
            throw new LlmFailure(FailureKind.AUTHENTICATION, "Provider 'one' refuses the key");
        });

        for (var look = 0; look < 5; look++) {
            watch.look();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(watch.of("one")).hasSize(3).allSatisfy(beat -> {
            assertThat(beat.good()).isFalse();
            assertThat(beat.said()).isEqualTo("Provider 'one' refuses the key");
        });
    }

    @Test
    void whoeverWasChangedIsLookedAtAnew() {
        providers.add("one", "");
        complaint = "Nobody listens there";
        var watch = watch(HealthConfigTest.config(Duration.ofMinutes(5), true, true, false));
        watch.look();

        complaint = "";
        watch.forget(new ProvidersChanged("one"));
        watch.look();

        assertThat(watch.of("one")).extracting(HealthWatch.Beat::good).containsExactly(true);
    }

    private HealthWatch watch(HealthConfig config) {
        var watch = new HealthWatch();
        watch.providers = providers;
        watch.config = config;
        watch.clock = clock;
        watch.aside = Runnable::run;
        watch.models = ModelListsForTests.with(providers, new LlmClients(), clock);
        watch.checks = new Checks();
        return watch;
    }

    private final class Checks extends ProviderChecks {

        @Override
        ProviderCheck of(Caller caller, ProviderSetting setting) {
            var probe = new NetworkProbe() {
                @Override
                Optional<String> complaint(Connection to) {
                    return Optional.of(complaint).filter(text -> !text.isEmpty());
                }
            };
            return new ProviderCheck(
                    vendor,
                    HealthWatchTest.this.providers.connection(setting),
                    List.of(),
                    probe,
                    (request, asking) -> asking.ask(request, piece -> {}));
        }
    }
}
