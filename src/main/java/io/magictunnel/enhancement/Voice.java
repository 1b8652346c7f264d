package io.magictunnel.enhancement;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.LlmCall;
import io.magictunnel.provider.LlmGateway;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.builtin.BuiltinClient;
import io.magictunnel.provider.builtin.BuiltinRules;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whoever finds better words: a model behind the gateway, or the rules. Both get the same orders and the same document, and both
 * have to answer with JSON that follows the schema; what does not is asked for again, and never used.
 */
@ApplicationScoped
public class Voice {

    /** The name that means the rules, which need no provider to be set up. */
    static final String RULES = "builtin";

    @Inject
    LlmGateway gateway;

    @Inject
    @Any
    Instance<BuiltinRules> rules;

    @Inject
    JsonSchemas schemas;

    /**
     * What is wanted.
     *
     * @param purpose names the rules, and stands in the log of calls
     * @param orders what to do; never holds anything that somebody else wrote
     * @param document about what; all of it is data
     * @param schema of the answer
     */
    public record Task(String purpose, String orders, JsonNode document, OutputSchema schema) {}

    /** Who is asked, and how often again. */
    public record Choice(String provider, Optional<String> model, int retries) {}

    /**
     * What was answered.
     *
     * @param model in the vendor's words
     */
    public record Said(JsonNode json, String provider, String model) {}

    /** @throws DomainException ENHANCEMENT_FAILED where no answer follows the schema, or as the gateway refuses */
    public Said ask(Caller caller, Choice choice, Task task) {
        var request = ChatRequest.of(choice.model().orElse(""), Json.MAPPER.writeValueAsString(task.document()))
                .withSystem(task.orders())
                .withOutput(Optional.of(task.schema()));
        var fault = "";
        for (var attempt = 0; attempt <= choice.retries(); attempt++) {
            var answer = answer(caller, choice, task, request);
            var read = read(answer.text());
            fault = read.map(json -> violations(task.schema(), json)).orElse("it is no JSON object");
            if (fault.isEmpty()) {
                return new Said(read.orElseThrow(), choice.provider(), answer.model());
            }
        }
        throw new DomainException(
                EnhancementError.ENHANCEMENT_FAILED,
                "'%s' has not answered as it was asked to".formatted(choice.provider()),
                "the last of %d answers: %s".formatted(choice.retries() + 1, fault));
    }

    private ChatAnswer answer(Caller caller, Choice choice, Task task, ChatRequest request) {
        if (!choice.provider().equals(RULES)) {
            return gateway.chat(
                    new LlmCall(caller, task.purpose(), new LlmTarget(choice.provider(), choice.model()), request));
        }
        return rules.stream()
                .filter(known -> known.purpose().equals(task.purpose()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There are no rules for " + task.purpose()))
                .answer(request.withModel(BuiltinClient.MODEL));
    }

    /** Some models set JSON in a fence, though they were asked not to. */
    private static Optional<JsonNode> read(String text) {
        var start = text.indexOf('{');
        var end = text.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readTree(text.substring(start, end + 1)));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private String violations(OutputSchema schema, JsonNode json) {
        return schemas.violations(schemas.compile(schema.schema()), json).stream()
                .findFirst()
                .map(error -> "%s: %s".formatted(error.getInstanceLocation(), error.getMessage()))
                .orElse("");
    }
}
