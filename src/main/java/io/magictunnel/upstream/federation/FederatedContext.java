package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextOffer;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.registry.context.ResourceDefinition;
import io.magictunnel.registry.context.ResourceTemplateDefinition;
import io.magictunnel.registry.context.UriTemplate;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.ServerList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes catalogue entries of the prompts, resources and templates that a server lists. What the server wrote is kept, fields
 * that we do not know included; only the name of a prompt becomes ours.
 */
final class FederatedContext {

    private static final int LONGEST_NAME = 500;

    private final ServerDefinition server;
    private final String prefix;
    private final ToolSource source;
    private final Consumer<String> log;

    /** @param prefix of the names of its prompts; empty for none */
    FederatedContext(ServerDefinition server, String prefix, Consumer<String> log) {
        this.server = server;
        this.prefix = prefix;
        this.source = new ToolSource.UpstreamServer(server.name());
        this.log = log;
    }

    ContextOffer of(Map<ServerList, List<ObjectNode>> listed) {
        return new ContextOffer(
                usable(listed, ServerList.PROMPTS, "prompt", "name", this::prompt),
                usable(listed, ServerList.RESOURCES, "resource", "uri", this::resource),
                usable(listed, ServerList.TEMPLATES, "resource template", "uriTemplate", this::template));
    }

    private <T> List<T> usable(
            Map<ServerList, List<ObjectNode>> listed,
            ServerList list,
            String kind,
            String key,
            Function<ObjectNode, Optional<T>> definition) {
        var usable = new LinkedHashMap<String, T>();
        for (var entry : listed.getOrDefault(list, List.of())) {
            var name = entry.path(key).stringValue("");
            var made = definition.apply(entry);
            if (made.isEmpty()) {
                leaveOut(kind, name, "'%s' is not what it should be".formatted(key));
            } else if (usable.putIfAbsent(name, made.get()) != null) {
                leaveOut(kind, name, "it is listed twice");
            }
        }
        return List.copyOf(usable.values());
    }

    private void leaveOut(String kind, String name, String reason) {
        log.accept("The %s '%s' is left out: %s".formatted(kind, ForeignText.oneLine(name), reason));
    }

    private Optional<PromptDefinition> prompt(ObjectNode listed) {
        return text(listed, "name", LONGEST_NAME).map(itsName -> {
            var ourName = FederatedNames.prefixed(prefix, itsName);
            var wire = listed.deepCopy().put("name", ourName);
            return new PromptDefinition(ourName, wire, server.category(), source, itsName);
        });
    }

    private Optional<ResourceDefinition> resource(ObjectNode listed) {
        return text(listed, "uri", UriTemplate.LONGEST)
                .map(uri -> ResourceDefinition.listed(listed, server.category(), source));
    }

    private Optional<ResourceTemplateDefinition> template(ObjectNode listed) {
        return text(listed, "uriTemplate", UriTemplate.LONGEST)
                .flatMap(UriTemplate::read)
                .map(pattern -> ResourceTemplateDefinition.listed(pattern, listed, server.category(), source));
    }

    private static Optional<String> text(ObjectNode entry, String key, int longest) {
        return entry.path(key)
                .stringValueOpt()
                .filter(text -> !text.isBlank()
                        && text.length() <= longest
                        && text.chars().noneMatch(Character::isISOControl));
    }
}
