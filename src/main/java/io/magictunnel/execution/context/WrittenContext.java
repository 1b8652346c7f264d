package io.magictunnel.execution.context;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.OwnContext;
import io.magictunnel.registry.context.OwnContext.OwnText;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives prompts and resources that the product itself has written. What a client says with a prompt stands behind it, as data. */
@ApplicationScoped
public class WrittenContext implements ContextProvider {

    private static final int LONGEST_ARGUMENT = 20_000;
    private static final RawJson NO_COMPLETION = RawJson.of("{\"completion\":{\"values\":[]}}");

    @Inject
    @Any
    Instance<OwnContext> writers;

    private List<OwnContext> everyWriter;

    @PostConstruct
    void prepare() {
        use(writers.stream().toList());
    }

    void use(List<OwnContext> available) {
        everyWriter = available;
    }

    @Override
    public boolean provides(ToolSource source) {
        return writer(source).isPresent();
    }

    /** What is written anew is another version; lists change, but no reader is told. */
    @Override
    public boolean watches(ToolSource source) {
        return false;
    }

    @Override
    public ContextOutcome answer(ToolSource source, ContextWish wish, ContextCall call) {
        return writer(source).map(writer -> answer(writer, wish)).orElseGet(ContextOutcome.Unknown::new);
    }

    private static ContextOutcome answer(OwnContext writer, ContextWish wish) {
        return switch (wish) {
            case ContextWish.Prompt(var name, var arguments) ->
                writer.prompt(name).map(text -> prompt(text, arguments)).orElseGet(ContextOutcome.Unknown::new);
            case ContextWish.Resource(var uri) ->
                writer.resource(uri)
                        .<ContextOutcome>map(text -> new ContextOutcome.Answered(contents(uri, text)))
                        .orElseGet(ContextOutcome.Unknown::new);
            case ContextWish.Completion completion -> new ContextOutcome.Answered(NO_COMPLETION);
        };
    }

    private static ContextOutcome prompt(OwnText text, RawJson arguments) {
        var given = JsonRpcReader.members(arguments);
        var wrong = given.entrySet().stream()
                .filter(argument -> McpJson.text(argument.getValue())
                        .filter(value -> value.length() <= LONGEST_ARGUMENT)
                        .isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
        return wrong.<ContextOutcome>map(name -> new ContextOutcome.Declined(JsonRpcError.of(
                        JsonRpcError.INVALID_PARAMS,
                        "The argument '%s' must be a string of at most %d characters"
                                .formatted(name, LONGEST_ARGUMENT))))
                .orElseGet(() -> new ContextOutcome.Answered(message(text, given)));
    }

    private static RawJson message(OwnText text, Map<String, RawJson> given) {
        var said = given.entrySet().stream()
                .map(argument -> "\n\n%s:\n%s"
                        .formatted(
                                argument.getKey(),
                                McpJson.text(argument.getValue()).orElseThrow()))
                .collect(Collectors.joining());
        var result = McpJson.object().put("description", text.description());
        result.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", text.text() + said);
        return McpJson.raw(result);
    }

    private static RawJson contents(String uri, OwnText text) {
        var result = McpJson.object();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", text.mimeType())
                .put("text", text.text());
        return McpJson.raw(result);
    }

    private Optional<OwnContext> writer(ToolSource source) {
        return everyWriter.stream()
                .filter(writer -> writer.source().equals(source))
                .findFirst();
    }
}
