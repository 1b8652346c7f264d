package io.magictunnel.conformance;

import io.magictunnel.execution.ToolAnswer;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.execution.context.ContextCall;
import io.magictunnel.execution.context.ContextOutcome;
import io.magictunnel.execution.context.ContextProvider;
import io.magictunnel.execution.context.ContextWish;
import io.magictunnel.platform.Json;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextOffer;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.registry.context.ResourceDefinition;
import io.magictunnel.registry.context.ResourceTemplateDefinition;
import io.magictunnel.registry.context.UriTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The prompts and resources that the conformance suite asks for. Nobody is offered them before {@link #offer}. */
@ApplicationScoped
public class FixturePrompts implements ContextProvider {

    private static final ToolSource SOURCE = new ToolSource.BuiltIn("conformance");
    private static final String CATEGORY = "conformance";
    private static final String INQUIRING = "test_input_required_result_prompt";
    private static final String TEMPLATE = "test://template/{id}/data";
    private static final Pattern FROM_TEMPLATE = Pattern.compile("test://template/([^/]+)/data");

    @Inject
    ContextRegistry registry;

    private int changes;

    void offer() {
        offer(Stream.empty());
    }

    void withdraw() {
        registry.replace(SOURCE, ContextOffer.NOTHING);
    }

    synchronized ToolOutcome change() {
        changes++;
        offer(Stream.of(prompt("test_changing_" + changes)));
        return ToolAnswer.text("Changed.", false);
    }

    @Override
    public boolean provides(ToolSource source) {
        return source.equals(SOURCE);
    }

    @Override
    public ContextOutcome answer(ToolSource source, ContextWish wish, ContextCall call) {
        return switch (wish) {
            case ContextWish.Prompt prompt -> prompt(prompt, call);
            case ContextWish.Resource resource -> contents(resource.uri());
            case ContextWish.Completion completion -> answered("{\"completion\":{\"values\":[]}}");
        };
    }

    private void offer(Stream<PromptDefinition> more) {
        var prompts = FixtureFiles.prompts().stream().map(entry -> prompt((ObjectNode) entry.path("prompt")));
        var resources = FixtureFiles.resources().stream()
                .map(entry -> ResourceDefinition.listed((ObjectNode) entry.path("resource"), CATEGORY, SOURCE));
        registry.replace(
                SOURCE,
                new ContextOffer(
                        Stream.of(prompts, Stream.of(prompt(INQUIRING)), more)
                                .flatMap(all -> all)
                                .toList(),
                        resources.toList(),
                        List.of(template())));
    }

    private static ContextOutcome prompt(ContextWish.Prompt wish, ContextCall call) {
        if (wish.name().equals(INQUIRING)) {
            return inquire(call);
        }
        var arguments = McpJson.tree(wish.arguments());
        var found = FixtureFiles.prompts().stream()
                .filter(entry -> entry.path("prompt").path("name").asString().equals(wish.name()))
                .findFirst();
        var text = found.map(entry -> entry.path("result").toString()).orElse("{\"messages\":[]}");
        for (var name : arguments.propertyNames()) {
            var quoted = McpJson.quoted(arguments.path(name).asString(""));
            text = text.replace("{" + name + "}", quoted.substring(1, quoted.length() - 1));
        }
        return answered(text);
    }

    private static ContextOutcome inquire(ContextCall call) {
        var wish = Inquiring.one("user_context", FixtureFiles.form("name"));
        var answers = Inquiring.answers(call.resumption(), wish);
        if (!wish.without(answers).isEmpty()) {
            return new ContextOutcome.InputRequired(wish.toRaw(), Optional.empty());
        }
        var message = Map.of("role", "user", "content", Map.of("type", "text", "text", Inquiring.all(answers)));
        return answered(Json.MAPPER.writeValueAsString(Map.of("messages", List.of(message))));
    }

    private static ContextOutcome contents(String uri) {
        var fromTemplate = FROM_TEMPLATE.matcher(uri);
        if (fromTemplate.matches()) {
            var id = fromTemplate.group(1);
            var data = Map.of("id", id, "templateTest", true, "data", "Data for ID: " + id);
            var text = Json.MAPPER.createObjectNode().put("text", Json.MAPPER.writeValueAsString(data));
            return contents(uri, "application/json", text);
        }
        return FixtureFiles.resources().stream()
                .filter(entry -> entry.path("resource").path("uri").asString().equals(uri))
                .findFirst()
                .map(entry -> contents(
                        uri, entry.path("resource").path("mimeType").asString(), (ObjectNode) entry.path("contents")))
                .orElseGet(() ->
                        new ContextOutcome.Declined(JsonRpcError.of(JsonRpcError.INVALID_PARAMS, "No such resource")));
    }

    private static ContextOutcome contents(String uri, String mimeType, ObjectNode what) {
        var contents = what.deepCopy().put("uri", uri).put("mimeType", mimeType);
        var result = Json.MAPPER.createObjectNode();
        result.putArray("contents").add(contents);
        return answered(result.toString());
    }

    private static ContextOutcome answered(String result) {
        return new ContextOutcome.Answered(RawJson.of(result));
    }

    private static PromptDefinition prompt(String name) {
        return prompt(Json.MAPPER.createObjectNode().put("name", name).put("description", "A fixture"));
    }

    private static PromptDefinition prompt(ObjectNode wire) {
        var name = wire.path("name").asString();
        return new PromptDefinition(name, wire, CATEGORY, SOURCE, name);
    }

    private static ResourceTemplateDefinition template() {
        var wire = Json.MAPPER
                .createObjectNode()
                .put("uriTemplate", TEMPLATE)
                .put("name", "template")
                .put("mimeType", "application/json");
        return ResourceTemplateDefinition.listed(UriTemplate.read(TEMPLATE).orElseThrow(), wire, CATEGORY, SOURCE);
    }
}
