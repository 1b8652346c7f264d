package io.magictunnel.upstream.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.input.InputKind;
import io.magictunnel.upstream.session.ServerList;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConductTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final ServerConduct conduct = new ServerConduct(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void countsWhatAServerWantedAndRemembersTheLastTime() {
        conduct.asked(InputKind.SAMPLING);
        conduct.asked(InputKind.SAMPLING);
        conduct.asked(InputKind.ROOTS);

        assertThat(conduct.reading().wishes())
                .containsOnly(
                        Map.entry(InputKind.SAMPLING, new ServerConduct.Occurrence(2, NOW, "")),
                        Map.entry(InputKind.ROOTS, new ServerConduct.Occurrence(1, NOW, "")));
    }

    @Test
    void ofManyDeviationsOfAKindTheLastIsTold() {
        for (var i = 0; i < 10_000; i++) {
            conduct.strayed(Deviation.NO_MESSAGE, "line " + i);
        }

        assertThat(conduct.reading().deviations())
                .containsOnly(Map.entry(Deviation.NO_MESSAGE, new ServerConduct.Occurrence(10_000, NOW, "line 9999")));
    }

    @Test
    void foreignTextIsBoundedAndOnOneLine() {
        conduct.strayed(Deviation.NO_MESSAGE, "a\nb\u0000" + "x".repeat(100_000));

        var detail = conduct.reading().deviations().get(Deviation.NO_MESSAGE).detail();
        assertThat(detail).startsWith("a b ").hasSizeLessThan(400);
    }

    @Test
    void aMethodThatBelongsToNoFeatureProvesNothing() {
        conduct.answered("ping");
        conduct.unknown("vendor/method");

        assertThat(conduct.reading().answered()).isEmpty();
        assertThat(conduct.reading().deviations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resources/list", "resources/templates/list", "resources/read"})
    void oneAnswerStandsForItsFeature(String method) {
        conduct.answered(method);

        assertThat(conduct.reading().answered()).containsExactly(ServerFeature.RESOURCES);
    }

    @Test
    void aReadingDoesNotChange() {
        var before = conduct.reading();

        conduct.announced(ServerList.TOOLS);

        assertThat(before.announced()).isEmpty();
        assertThat(conduct.reading().announced()).containsOnlyKeys(ServerList.TOOLS);
    }
}
