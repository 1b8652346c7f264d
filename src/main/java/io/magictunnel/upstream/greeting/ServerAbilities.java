package io.magictunnel.upstream.greeting;

import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.upstream.session.ServerList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a server says that it can do.
 *
 * @param subscriptions whether it says when a single resource changes
 */
public record ServerAbilities(Offer tools, Offer prompts, Offer resources, boolean subscriptions, boolean completions) {

    /** Whether a server has lists of a kind, and says when they change. */
    public enum Offer {
        NONE,
        SILENT,
        ANNOUNCED;

        static Offer of(JsonNode capability) {
            if (!capability.isObject()) {
                return NONE;
            }
            return capability.path("listChanged").asBoolean(false) ? ANNOUNCED : SILENT;
        }
    }

    static ServerAbilities of(JsonNode capabilities) {
        return new ServerAbilities(
                Offer.of(capabilities.path("tools")),
                Offer.of(capabilities.path("prompts")),
                Offer.of(capabilities.path("resources")),
                capabilities.path("resources").path("subscribe").asBoolean(false),
                capabilities.path("completions").isObject());
    }

    public boolean has(ServerList list) {
        return offer(list) != Offer.NONE;
    }

    public boolean announces(ServerList list) {
        return offer(list) == Offer.ANNOUNCED;
    }

    /** The lists that it has; templates are one with resources. */
    public List<ServerList> lists() {
        return Stream.of(ServerList.TOOLS, ServerList.PROMPTS, ServerList.RESOURCES)
                .filter(this::has)
                .toList();
    }

    /** What a server without sessions is asked to tell of: all lists that it can, and these resources. */
    public RawJson announcements(Set<String> watched) {
        var notifications = McpJson.object();
        lists().stream().filter(this::announces).forEach(list -> notifications.put(list.wish(), true));
        if (!watched.isEmpty()) {
            watched.stream().sorted().forEach(notifications.putArray("resourceSubscriptions")::add);
        }
        return McpJson.raw(notifications);
    }

    /** Whether there is anything to hear from it unasked. */
    boolean announcesAnything() {
        return subscriptions || tools == Offer.ANNOUNCED || prompts == Offer.ANNOUNCED || resources == Offer.ANNOUNCED;
    }

    private Offer offer(ServerList list) {
        return switch (list) {
            case TOOLS -> tools;
            case PROMPTS -> prompts;
            case RESOURCES, TEMPLATES -> resources;
        };
    }
}
