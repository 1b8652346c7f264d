package io.magictunnel.provider.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CalibrationsIT {

    @Inject
    Calibrations calibrations;

    @Inject
    CalibrationRepository repository;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    TokenCountConfig config;

    @Test
    void whatWasLearntIsKnownAfterARestart() {
        var key = new CalibrationKey("p-" + UUID.randomUUID(), "m", ContentClass.CODE);
        calibrations.learn(key, 1, 100, 130);
        calibrations.learn(key, 1, 130, 140);

        calibrations.write();

        assertThat(restarted().of(key)).isEqualTo(calibrations.of(key));
        calibrations.learn(key, 1, 140, 150);
        calibrations.write();
        assertThat(restarted().of(key).calls()).isEqualTo(3);
    }

    private Calibrations restarted() {
        var restarted = new Calibrations();
        restarted.repository = repository;
        restarted.clock = clock;
        restarted.config = config;
        return restarted;
    }
}
