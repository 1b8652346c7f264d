package io.magictunnel.upstream.overview;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.upstream.UpstreamError;
import io.magictunnel.upstream.UpstreamServers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form that adds a server: a name, and its entry as desktop clients write it. */
@Named
@RequestScoped
public class ServerFormPage {

    @Inject
    CurrentCaller caller;

    @Inject
    UpstreamServers servers;

    @Inject
    NoticePage notices;

    private String name = "";
    private String definition = "";

    public void add() {
        if (notices.attempt(() -> servers.add(caller.get(), name.strip(), entry()))) {
            notices.done("servers.added", name.strip());
            name = "";
            definition = "";
        }
    }

    /** Connects, lists the tools, and keeps nothing. */
    public void tryOut() {
        notices.attempt(() -> {
            var report = servers.tryOut(caller.get(), name.strip(), entry());
            notices.say("servers.tried", name.strip(), report.tools().size());
        });
    }

    private ObjectNode entry() {
        try {
            return Json.MAPPER.readTree(definition) instanceof ObjectNode object
                    ? unwrapped(object)
                    : refuse("a value");
        } catch (JacksonException notJson) {
            var where = notJson.getLocation();
            return refuse("no JSON from line %d, column %d on".formatted(where.getLineNr(), where.getColumnNr()));
        }
    }

    /** People paste what they have: the entry, or the whole of a client's file with one server in it. */
    private ObjectNode unwrapped(ObjectNode pasted) {
        JsonNode servers = pasted.path("mcpServers");
        var chosen = servers.has(name.strip())
                ? servers.path(name.strip())
                : servers.values().stream().findFirst().orElse(pasted);
        return chosen instanceof ObjectNode entry ? entry : pasted;
    }

    private static ObjectNode refuse(String found) {
        throw new DomainException(
                UpstreamError.INVALID_SERVER,
                "The entry is %s; it must be a JSON object such as {\"command\": \"npx\", \"args\": [\"-y\", \"PACKAGE\"]}"
                        .formatted(found));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(String definition) {
        this.definition = definition == null ? "" : definition;
    }
}
