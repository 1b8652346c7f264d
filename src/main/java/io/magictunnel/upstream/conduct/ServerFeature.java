package io.magictunnel.upstream.conduct;

import io.magictunnel.upstream.greeting.ServerAbilities;
import io.magictunnel.upstream.session.ServerList;
import java.util.Locale;
import java.util.Optional;

/** What a server can declare in its handshake, as far as it is made use of here. */
public enum ServerFeature {
    TOOLS,
    PROMPTS,
    RESOURCES,
    SUBSCRIPTIONS,
    COMPLETIONS;

    /** To which one a request belongs; empty for requests that every server must answer. */
    static Optional<ServerFeature> of(String method) {
        return switch (method) {
            case "tools/list", "tools/call" -> Optional.of(TOOLS);
            case "prompts/list", "prompts/get" -> Optional.of(PROMPTS);
            case "resources/list", "resources/templates/list", "resources/read" -> Optional.of(RESOURCES);
            case "resources/subscribe", "resources/unsubscribe" -> Optional.of(SUBSCRIPTIONS);
            case "completion/complete" -> Optional.of(COMPLETIONS);
            default -> Optional.empty();
        };
    }

    boolean isDeclaredBy(ServerAbilities abilities) {
        return switch (this) {
            case TOOLS -> abilities.has(ServerList.TOOLS);
            case PROMPTS -> abilities.has(ServerList.PROMPTS);
            case RESOURCES -> abilities.has(ServerList.RESOURCES);
            case SUBSCRIPTIONS -> abilities.subscriptions();
            case COMPLETIONS -> abilities.completions();
        };
    }

    /** As messages and REST spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
