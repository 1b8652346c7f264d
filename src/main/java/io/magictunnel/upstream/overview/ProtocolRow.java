package io.magictunnel.upstream.overview;

import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.keeping.ServerPulse;
import io.magictunnel.upstream.session.MetServer;
import io.magictunnel.upstream.session.ServerAbilities;
import io.magictunnel.upstream.session.ServerList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
     * @param count how many of it are offered to clients; absent where there is nothing to count
     */
    public record Feature(String word, boolean present, boolean announced, Optional<Integer> count) {}

    static ProtocolRow of(ServerStatus status, ServerPulse.Reading pulse) {
        return new ProtocolRow(
                status.identity().map(met -> met.revision().date()).orElse(""),
                status.identity()
                        .map(MetServer::abilities)
                        .map(abilities -> features(abilities, status.offered()))
                        .orElse(List.of()),
                pulse.calls(),
                pulse.median().orElse(null),
                pulse.p95().orElse(null),
                pulse.lastCheck().orElse(null),
                pulse.lastTrouble().map(ServerPulse.Trouble::at).orElse(null),
                pulse.lastTrouble().map(ServerPulse.Trouble::what).orElse(""));
    }

    private static List<Feature> features(ServerAbilities abilities, ServerStatus.Offered offered) {
        return List.of(
                listed("tools", abilities, ServerList.TOOLS, offered.tools()),
                listed("prompts", abilities, ServerList.PROMPTS, offered.prompts()),
                listed("resources", abilities, ServerList.RESOURCES, offered.resources() + offered.templates()),
                new Feature("subscriptions", abilities.subscriptions(), false, Optional.empty()),
                new Feature("completions", abilities.completions(), false, Optional.empty()));
    }

    private static Feature listed(String word, ServerAbilities abilities, ServerList list, int count) {
        return new Feature(word, abilities.has(list), abilities.announces(list), Optional.of(count));
    }
}
