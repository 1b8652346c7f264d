package io.magictunnel.provider.overview;

import io.magictunnel.provider.health.HealthWatch;
import io.magictunnel.provider.health.ProviderState;
import io.magictunnel.provider.health.ProviderStatus;
import io.magictunnel.provider.resilience.ProviderPulse;
import io.magictunnel.provider.setting.KeyState;
import io.magictunnel.provider.setting.ProviderSetting;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One provider on the page.
 *
 * @param median how long its last calls took; {@code null} where there were none
 * @param errors how many of 100 of them have failed; {@code null} likewise
 * @param spent in the last 30 days
 * @param trouble what went wrong last; empty where nothing did
 * @param pausedFor how long it is left alone; {@code null} where it is not
 * @param beats how it was when it was looked at, the newest last
 * @param stored whether it can be changed here
 */
public record ProviderCard(
        String name,
        String kind,
        String base,
        State state,
        Duration median,
        Duration p95,
        Integer errors,
        long calls,
        String spent,
        int running,
        Key key,
        Duration pausedFor,
        Instant troubleAt,
        String trouble,
        boolean stored,
        boolean disabled,
        List<HealthWatch.Beat> beats)
        implements Serializable {

    private static final int MOST_BEATS = 24;

    /** The state, as a word of the messages and the colour of its meaning. */
    public record State(String word, String level) implements Serializable {

        static State of(ProviderState state) {
            var level =
                    switch (state) {
                        case READY -> "ok";
                        case UNTRIED -> "info";
                        case FAILING, NO_KEY -> "warn";
                        case BROKEN -> "bad";
                        case DISABLED -> "";
                    };
            return new State(state.name().toLowerCase(Locale.ROOT), level);
        }
    }

    /**
     * That there is a key.
     *
     * @param source a word of the messages
     * @param ending its last four characters; empty for short ones
     */
    public record Key(String source, String ending, String fingerprint, Instant expiresAt, Instant lastUsed)
            implements Serializable {

        static Key of(KeyState key, boolean isNeeded) {
            var source = key.source() == KeyState.Source.NONE && !isNeeded ? "not_needed" : spelled(key.source());
            return new Key(
                    source,
                    key.mark().ending().orElse(""),
                    key.mark().fingerprint().orElse(""),
                    key.expiresAt().orElse(null),
                    key.lastUsed().orElse(null));
        }

        private static String spelled(KeyState.Source source) {
            return source.name().toLowerCase(Locale.ROOT);
        }
    }

    /** How often it was well of the times that are shown. */
    public long wellBeats() {
        return beats.stream().filter(HealthWatch.Beat::good).count();
    }

    static ProviderCard of(ProviderStatus status, String spent) {
        var pulse = status.pulse();
        return new ProviderCard(
                status.setting().name(),
                status.setting().kind().spelling(),
                status.setting().base().toString(),
                State.of(status.state()),
                pulse.median().orElse(null),
                pulse.p95().orElse(null),
                status.errorPercent().orElse(null),
                pulse.calls(),
                spent,
                status.running(),
                Key.of(status.key(), status.setting().kind().needsKey()),
                status.retryIn().isPositive() ? status.retryIn() : null,
                pulse.lastTrouble().map(ProviderPulse.Trouble::at).orElse(null),
                pulse.lastTrouble().map(ProviderPulse.Trouble::what).orElse(""),
                status.setting().origin() == ProviderSetting.Origin.STORED,
                status.setting().disabled(),
                status.beats()
                        .subList(
                                Math.max(0, status.beats().size() - MOST_BEATS),
                                status.beats().size()));
    }
}
