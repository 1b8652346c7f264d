package io.magictunnel.conformance;

import static io.magictunnel.conformance.FixtureFiles.form;
import static io.magictunnel.conformance.FixtureFiles.roots;
import static io.magictunnel.conformance.FixtureFiles.sampling;
import static io.magictunnel.conformance.Inquiring.all;
import static io.magictunnel.conformance.Inquiring.field;
import static io.magictunnel.conformance.Inquiring.one;
import static io.magictunnel.conformance.Inquiring.sampled;
import static io.magictunnel.conformance.Inquiring.then;
import static java.util.stream.Collectors.toMap;

import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolAnswer;
import io.magictunnel.execution.ToolInvoker;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.logging.LogLevel;
import io.magictunnel.protocol.logging.LogMessage;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tools that the conformance suite calls, as tools of the product. Nobody is offered them before {@link #offer}. */
@ApplicationScoped
public class FixtureTools implements ToolInvoker {

    private static final ToolSource SOURCE = new ToolSource.BuiltIn("conformance");
    private static final ToolSource CHANGING = new ToolSource.BuiltIn("conformance-changing");
    private static final String PREFIX = "conformance:";
    private static final ObjectNode NO_ARGUMENTS =
            Json.MAPPER.createObjectNode().put("type", "object");

    /** One fixture that does something. */
    @FunctionalInterface
    interface Fixture {
        ToolOutcome run(Invocation call) throws InterruptedException;
    }

    @Inject
    ToolRegistry registry;

    @Inject
    FixturePrompts prompts;

    private final Map<String, Fixture> fixtures = new LinkedHashMap<>();
    private int changes;

    void offer() {
        prepare();
        var fixed = FixtureFiles.tools().stream().map(entry -> definition((ObjectNode) entry.path("tool")));
        var doing = fixtures.keySet().stream().map(name -> definition(wire(name)));
        registry.replace(SOURCE, Stream.concat(fixed, doing).toList());
    }

    void withdraw() {
        registry.replace(SOURCE, List.of());
        registry.replace(CHANGING, List.of());
    }

    @Override
    public boolean invokes(Routing routing) {
        return routing instanceof Routing.BuiltIn builtIn && builtIn.name().startsWith(PREFIX);
    }

    @Override
    public ToolOutcome invoke(ToolDefinition tool, Invocation call) throws InterruptedException {
        var fixture = fixtures.get(tool.name().value());
        return fixture == null ? fixedAnswer(tool) : fixture.run(call);
    }

    private static ToolOutcome fixedAnswer(ToolDefinition tool) {
        var result = FixtureFiles.tools().stream()
                .filter(entry -> entry.path("tool")
                        .path("name")
                        .asString()
                        .equals(tool.name().value()))
                .map(entry -> entry.path("result"))
                .findFirst()
                .orElseThrow();
        return new ToolOutcome.Answered(
                Json.MAPPER.writeValueAsBytes(result), result.path("isError").asBoolean(false));
    }

    private void prepare() {
        fixtures.put("test_tool_with_logging", call -> log(call, 3));
        fixtures.put("test_logging_tool", call -> log(call, 1));
        fixtures.put("test_tool_with_progress", FixtureTools::progress);
        fixtures.put("test_missing_capability", FixtureTools::wantsSampling);
        fixtures.put("test_trigger_tool_change", call -> changeTools());
        fixtures.put("test_trigger_prompt_change", call -> prompts.change());
        fixtures.put(
                "test_sampling",
                call -> then(
                        call,
                        one("answer", sampling(call.arguments().path("prompt").asString(""))),
                        answers -> "LLM response: " + sampled(answers, "answer")));
        fixtures.put(
                "test_elicitation",
                call -> then(
                        call,
                        one(
                                "answer",
                                form("user", call.arguments().path("message").asString(""))),
                        answers -> "User response: " + all(answers)));
        fixtures.put("test_elicitation_sep1034_defaults", asking("answer", form("defaults")));
        fixtures.put("test_elicitation_sep1330_enums", asking("answer", form("enums")));
        fixtures.put("test_streaming_elicitation", asking("answer", form("name")));
        prepareRounds();
    }

    private void prepareRounds() {
        fixtures.put(
                "test_input_required_result_elicitation",
                call -> then(call, one("user_name", form("name")), answers -> "Hello, %s!"
                        .formatted(field(answers, "user_name", "name"))));
        fixtures.put(
                "test_input_required_result_sampling",
                asking("capital_question", sampling("What is the capital of France?")));
        fixtures.put("test_input_required_result_list_roots", asking("client_roots", roots()));
        fixtures.put(
                "test_input_required_result_request_state",
                call -> then(call, one("confirm", form("confirm")), Optional.of("confirm"), answers -> "state-ok"));
        fixtures.put(
                "test_input_required_result_tampered_state",
                call -> then(call, one("confirm", form("confirm")), Optional.of("whole"), answers -> "whole"));
        fixtures.put(
                "test_input_required_result_multiple_inputs",
                call -> then(
                        call,
                        new InputRequests(Map.of(
                                "user_name", form("name"), "greeting", sampling("Greet"), "client_roots", roots())),
                        Optional.of("several"),
                        answers -> sampled(answers, "greeting")));
        fixtures.put("test_input_required_result_multi_round", FixtureTools::twoRounds);
        fixtures.put("test_input_required_result_capabilities", FixtureTools::whatTheClientCanDo);
    }

    private static Fixture asking(String key, InputRequest request) {
        return call -> then(call, one(key, request), Inquiring::all);
    }

    private static ToolOutcome log(Invocation call, int times) {
        for (var i = 1; i <= times; i++) {
            call.requester().logged(LogMessage.of(LogLevel.INFO, "conformance", "Step " + i));
        }
        return ToolAnswer.text("Logged.", false);
    }

    private static ToolOutcome progress(Invocation call) {
        for (var done : new int[] {0, 50, 100}) {
            call.requester().progressed(done, OptionalDouble.of(100), Optional.empty());
        }
        return ToolAnswer.text("Told.", false);
    }

    private static ToolOutcome wantsSampling(Invocation call) {
        var needed = sampling("Anything").needs();
        return call.requester().capabilities().covers(needed)
                ? ToolAnswer.text("Sampling is there.", false)
                : new ToolOutcome.Declined(new JsonRpcError(
                        JsonRpcError.MISSING_CAPABILITY, "This needs sampling", Optional.of(requiring(needed))));
    }

    private static RawJson requiring(ClientCapabilities needed) {
        return RawJson.of("{\"requiredCapabilities\":%s}".formatted(needed.toRaw()));
    }

    private static ToolOutcome twoRounds(Invocation call) throws InterruptedException {
        var first = one("step1", form("name"));
        if (Inquiring.stateOf(call).isEmpty()) {
            return new ToolOutcome.InputRequired(first.toRaw(), Optional.of("1"));
        }
        var noted =
                Inquiring.stateOf(call).filter(state -> state.startsWith("2 ")).map(state -> state.substring(2));
        var name = noted.orElseGet(() -> field(Inquiring.answers(call.resumption(), first), "step1", "name"));
        return then(
                call,
                one("step2", form("color")),
                Optional.of("2 " + name),
                answers -> "Both rounds are over for " + field(answers, "step2", "color"));
    }

    private static ToolOutcome whatTheClientCanDo(Invocation call) throws InterruptedException {
        var wish = Stream.of(Map.entry("ask", form("name")), Map.entry("sample", sampling("Anything")))
                .filter(entry -> call.requester().capabilities().allows(entry.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return then(call, new InputRequests(wish), Inquiring::all);
    }

    private synchronized ToolOutcome changeTools() {
        changes++;
        registry.replace(CHANGING, List.of(definition(wire("test_changing_" + changes))));
        return ToolAnswer.text("Changed.", false);
    }

    private static ObjectNode wire(String name) {
        var wire = Json.MAPPER.createObjectNode().put("name", name).put("description", "A fixture");
        wire.set("inputSchema", schemaOf(name));
        return wire;
    }

    private static JsonNode schemaOf(String name) {
        var wanted =
                Map.of("test_sampling", "prompt", "test_elicitation", "message").get(name);
        if (wanted == null) {
            return NO_ARGUMENTS;
        }
        var schema = NO_ARGUMENTS.deepCopy();
        schema.putObject("properties").putObject(wanted).put("type", "string");
        schema.putArray("required").add(wanted);
        return schema;
    }

    private static ToolDefinition definition(ObjectNode wire) {
        var name = wire.path("name").asString();
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                wire.path("description").asString(),
                wire.path("inputSchema"),
                wire,
                "conformance",
                List.of(),
                SOURCE,
                new Routing.BuiltIn(PREFIX + name, Duration.ofMinutes(1)),
                false,
                true);
    }
}
