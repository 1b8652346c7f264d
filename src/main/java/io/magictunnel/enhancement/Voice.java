package io.magictunnel.enhancement;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.Spans;
import io.magictunnel.provider.LlmCall;
import io.magictunnel.provider.LlmGateway;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.ProviderError;
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
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final System.Logger LOGGER = System.getLogger(Voice.class.getName());

    private static final Set<ProviderError> OF_THE_PROVIDER = Set.of(
            ProviderError.PROVIDER_MODEL_NOT_FOUND,
            ProviderError.PROVIDER_OVERLOADED,
            ProviderError.PROVIDER_FAILED,
            ProviderError.PROVIDER_INVALID_REQUEST,
            ProviderError.PROVIDER_MALFORMED_ANSWER,
            ProviderError.PROVIDER_ANSWER_TOO_LARGE,
            ProviderError.PROVIDER_NOT_FOUND,
            ProviderError.PROVIDER_UNAVAILABLE);

    @Inject
    LlmGateway gateway;

    @Inject
    @Any
    Instance<BuiltinRules> rules;

    @Inject
    JsonSchemas schemas;

    @Inject
    Spans spans;

    /**
     * What is wanted.
     *
     * @param purpose names the rules, and stands in the log of calls
     * @param orders what to do; never holds anything that somebody else wrote
     * @param document about what; all of it is data
     * @param schema of the answer
     */
    public record Task(String purpose, String orders, JsonNode document, OutputSchema schema) {}

    /**
     * Who is asked, and how often again.
     *
     * @param others who is asked instead, one after the other, each with its own first model
     */
    public record Choice(String provider, Optional<String> model, int retries, List<String> others) {

        private Choice next() {
            return new Choice(others.getFirst(), Optional.empty(), retries, others.subList(1, others.size()));
        }
    }

    /**
     * What was answered.
     *
     * @param model in the vendor's words
     */
    public record Said(JsonNode json, String provider, String model) {}

    /** @throws DomainException ENHANCEMENT_FAILED where no answer follows the schema, or as the gateway refuses */
    public Said ask(Caller caller, Choice choice, Task task) {
        try {
            return spans.within(
                    task.purpose(), Map.of("provider", choice.provider()), () -> askOne(caller, choice, task));
        } catch (DomainException failed) {
            if (choice.others().isEmpty() || !isOfTheProvider(failed)) {
                throw failed;
            }
            LOGGER.log(
                    Level.INFO,
                    "Another provider is asked: instead_of={0}, provider={1}, reason={2}",
                    choice.provider(),
                    choice.others().getFirst(),
                    failed.code());
            return ask(caller, choice.next(), task);
        }
    }

    /** Whether somebody else may do better at once. What waiting helps against, and what would fail with anybody, is not. */
    private static boolean isOfTheProvider(DomainException failed) {
        return failed.code() instanceof ProviderError error && OF_THE_PROVIDER.contains(error);
    }

    private Said askOne(Caller caller, Choice choice, Task task) {
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
