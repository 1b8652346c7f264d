package io.magictunnel.upstream.overview;

import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.conduct.Conformance;
import io.magictunnel.upstream.conduct.ServerFeature;
import io.magictunnel.upstream.greeting.MetServer;
import io.magictunnel.upstream.greeting.ServerAbilities;
import io.magictunnel.upstream.keeping.ServerPulse;
import io.magictunnel.upstream.session.ServerList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one server speaks and how it has been doing, for people.
 *
 * @param revision of MCP; empty until it was met
 * @param lastCheck {@code null} where it was never asked
 * @param troubleAt {@code null} where nothing went wrong
 */
public record ProtocolRow(
        String revision,
        List<Feature> features,
        long calls,
        Duration median,
        Duration p95,
        Duration lastCheck,
        Instant troubleAt,
        String trouble) {

    /**
     * Something that a server can do or not.
     *
     * @param word what it is called in the messages
     * @param count how many of it are offered to clients; {@code null} where there is nothing to count
     * @param announced whether the server says when they change
     * @param standing whether it has answered, or {@code absent} where it is not declared
     * @param level the colour of that
     */
    public record Feature(String word, Integer count, boolean announced, String standing, String level) {}

    static ProtocolRow of(ServerStatus status, ServerPulse.Reading pulse, Conformance conformance) {
        return new ProtocolRow(
                status.identity().map(met -> met.revision().date()).orElse(""),
                status.identity()
                        .map(MetServer::abilities)
                        .map(abilities -> features(abilities, status.offered(), conformance))
                        .orElse(List.of()),
                pulse.calls(),
                pulse.median().orElse(null),
                pulse.p95().orElse(null),
                pulse.lastCheck().orElse(null),
                pulse.lastTrouble().map(ServerPulse.Trouble::at).orElse(null),
                pulse.lastTrouble().map(ServerPulse.Trouble::what).orElse(""));
    }

    private static List<Feature> features(
            ServerAbilities abilities, ServerStatus.Offered offered, Conformance conformance) {
        return Stream.of(ServerFeature.values())
                .map(feature -> feature(
                        feature,
                        count(feature, offered),
                        announces(feature, abilities),
                        Optional.ofNullable(conformance.features().get(feature))))
                .toList();
    }

    private static Feature feature(
            ServerFeature feature,
            Optional<Integer> count,
            boolean announced,
            Optional<Conformance.Standing> standing) {
        return new Feature(
                feature.word(),
                standing.flatMap(declared -> count).orElse(null),
                announced,
                standing.map(Conformance.Standing::word).orElse("absent"),
                standing.map(ProtocolRow::level).orElse(""));
    }

    private static Optional<Integer> count(ServerFeature feature, ServerStatus.Offered offered) {
        return switch (feature) {
            case TOOLS -> Optional.of(offered.tools());
            case PROMPTS -> Optional.of(offered.prompts());
            case RESOURCES -> Optional.of(offered.resources() + offered.templates());
            case SUBSCRIPTIONS, COMPLETIONS -> Optional.empty();
        };
    }

    private static boolean announces(ServerFeature feature, ServerAbilities abilities) {
        return switch (feature) {
            case TOOLS -> abilities.announces(ServerList.TOOLS);
            case PROMPTS -> abilities.announces(ServerList.PROMPTS);
            case RESOURCES -> abilities.announces(ServerList.RESOURCES);
            case SUBSCRIPTIONS, COMPLETIONS -> false;
        };
    }

    private static String level(Conformance.Standing standing) {
        return switch (standing) {
            case ANSWERED -> "ok";
            case NOT_ASKED -> "";
            case FAILED -> "bad";
        };
    }
}
