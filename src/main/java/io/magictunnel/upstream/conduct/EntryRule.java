package io.magictunnel.upstream.conduct;

import io.magictunnel.upstream.session.ServerList;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What every entry of a server's list must have. */
public final class EntryRule {

    private EntryRule() {}

    /** What is wrong with an entry; empty where it is as it should be. */
    public static Optional<String> objectionTo(ServerList list, JsonNode entry) {
        if (!entry.isObject()) {
            return Optional.of("an entry of the %s is no object".formatted(list.inWords()));
        }
        if (!entry.path("name").isString()) {
            return Optional.of("an entry of the %s has no name".formatted(list.inWords()));
        }
        return missingIn(list, entry)
                .map(member -> "'%s' has no %s".formatted(entry.path("name").asString(""), member));
    }

    private static Optional<String> missingIn(ServerList list, JsonNode entry) {
        return switch (list) {
            case TOOLS -> missing("inputSchema", entry.path("inputSchema").isObject());
            case PROMPTS -> Optional.empty();
            case RESOURCES -> missing("uri", entry.path("uri").isString());
            case TEMPLATES -> missing("uriTemplate", entry.path("uriTemplate").isString());
        };
    }

    private static Optional<String> missing(String member, boolean isThere) {
        return isThere ? Optional.empty() : Optional.of(member);
    }
}
