package io.magictunnel.mcp.discovering;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.FindRequest;
import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.ToolFinder;
import io.magictunnel.discovery.argument.Mapping;
import io.magictunnel.discovery.argument.ModelArguments;
import io.magictunnel.discovery.argument.WrittenRequests;
import io.magictunnel.discovery.learning.RecentSearches;
import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.Requester;
import io.magictunnel.execution.ToolAnswer;
import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolExecutor;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SmartCallTest {

    private static final ToolDefinition READ =
            tool("files_read", true, "{\"path\": {\"type\": \"string\", \"maxLength\": 100}}");
    private static final ToolDefinition WRITE = tool("files_write", false, "{\"path\": {\"type\": \"string\"}}");
    private static final ToolDefinition REMOVE = tool("files_remove", false, "{\"path\": {\"type\": \"string\"}}");

    private final SmartDiscovery house = new SmartDiscovery();
    private final List<Hit> hits = new ArrayList<>();
    private final List<Hit> nearest = new ArrayList<>();
    private final List<String> sought = new ArrayList<>();
    private final List<ToolCall> calls = new ArrayList<>();
    private final Deque<String> replies = new ArrayDeque<>();
    private final List<JsonNode> questions = new ArrayList<>();
    private ToolOutcome outcome = ToolAnswer.text("done", false);

    @BeforeEach
    void wire() {
        house.finder = new ToolFinder() {
            @Override
            public Finding find(Caller caller, FindRequest request) {
                sought.add(request.sentence());
                return new Finding(
                        request.sentence(), DiscoveryMode.HYBRID, hits, nearest, List.of("a notice"), Duration.ZERO);
            }
        };
        house.mapper = WrittenRequests.mapper();
        house.models = new ModelArguments() {
            @Override
            public Mapping complete(
                    Caller caller, ToolDefinition tool, String text, ObjectNode context, Mapping byRules) {
                return byRules;
            }
        };
        house.searches = new RecentSearches() {
            @Override
            public void told(Caller caller, String sentence, Collection<ToolName> tools) {}
        };
        house.executor = new ToolExecutor() {
            @Override
            public ToolOutcome execute(Caller caller, ToolCall call) {
                calls.add(call);
                return outcome;
            }
        };
        house.config = new DiscoveringConfig();
        house.config.writeThreshold = 0.5;
        house.config.writeMargin = 0.05;
        house.config.patience = Duration.ofMinutes(1);
    }

    @Test
    void theFoundToolIsRunWithTheArgumentsOfTheRequest() throws Exception {
        found(READ, 0.9);

        var answer = ask("{\"request\": \"read docs/using.md\"}");

        assertThat(called()).isEqualTo("files_read {\"path\":\"docs/using.md\"}");
        assertThat(answer.at("/content/0/text").asString()).isEqualTo("done");
        assertThat(answer.at("/structuredContent/status").asString()).isEqualTo("called");
        assertThat(answer.at("/structuredContent/argument_sources/0/source").asString())
                .isEqualTo("request");
    }

    @Test
    void theToolsOwnResultStaysAsItIs() throws Exception {
        found(READ, 0.9);
        outcome = answered(
                "{\"content\":[{\"type\":\"image\",\"data\":\"AA==\",\"mimeType\":\"image/png\"}],\"structuredContent\":{\"price\":1.50},\"_meta\":{\"a\" :1}}");

        var text = text(run("{\"request\": \"read a.png\"}", false));

        assertThat(text)
                .contains("[{\"type\":\"image\",\"data\":\"AA==\",\"mimeType\":\"image/png\"},{\"type\":\"text\"")
                .contains("\"result\":{\"price\":1.50}")
                .contains("\"_meta\":{\"a\" :1}");
    }

    @Test
    void whereNothingFitsNothingIsRun() throws Exception {
        nearest.add(hit(READ, 0.1));

        var answer = ask("{\"request\": \"what is love\"}");

        assertThat(calls).isEmpty();
        assertThat(answer.at("/structuredContent/status").asString()).isEqualTo("nothing_fits");
        assertThat(answer.at("/structuredContent/next_step/alternatives/0/tool").asString())
                .isEqualTo("files_read");
        assertThat(answer.at("/content/0/text").asString())
                .startsWith("No tool fits.")
                .contains("files_read");
    }

    @Test
    void whatMayChangeSomethingIsNotRunOnAGuess() throws Exception {
        found(WRITE, 0.6);
        found(REMOVE, 0.58);

        var answer = ask("{\"request\": \"do something to a.txt\"}");

        assertThat(calls).isEmpty();
        assertThat(answer.at("/structuredContent/status").asString()).isEqualTo("choice_needed");
        assertThat(answer.at("/structuredContent/candidates")).hasSize(2);
        assertThat(answer.at("/structuredContent/arguments/path").asString()).isEqualTo("a.txt");
    }

    @Test
    void theUserChoosesWhereTheClientAllowsIt() throws Exception {
        found(WRITE, 0.6);
        found(REMOVE, 0.58);
        replies.add("{\"action\": \"accept\", \"content\": {\"tool\": \"files_remove\"}}");

        run("{\"request\": \"do something to a.txt\"}", true);

        assertThat(called()).isEqualTo("files_remove {\"path\":\"a.txt\"}");
        assertThat(questions
                        .getFirst()
                        .at("/requestedSchema/properties/tool/enum")
                        .toString())
                .isEqualTo("[\"files_write\",\"files_remove\",\"none of them\"]");
    }

    @Test
    void aPreferredToolThatFitsIsTaken() throws Exception {
        found(WRITE, 0.6);
        found(REMOVE, 0.58);

        ask("{\"request\": \"do something to a.txt\", \"preferred_tools\": [\"unknown\", \"files_remove\"]}");

        assertThat(called()).startsWith("files_remove");
    }

    @Test
    void whatIsMissingIsAskedOfTheUser() throws Exception {
        found(READ, 0.9);
        replies.add("{\"action\": \"accept\", \"content\": {\"path\": \"b.txt\", \"other\": 1}}");

        var answer = json(run("{\"request\": \"read a file\"}", true));

        assertThat(called()).isEqualTo("files_read {\"path\":\"b.txt\"}");
        assertThat(questions.getFirst().at("/requestedSchema").toString())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{\"path\":{\"maxLength\":100,\"type\":\"string\"}},\"required\":[\"path\"]}");
        assertThat(answer.at("/structuredContent/argument_sources/0/source").asString())
                .isEqualTo("user");
    }

    @Test
    void anAnswerThatTheToolDoesNotTakeIsAskedAgain() throws Exception {
        found(READ, 0.9);
        replies.add("{\"action\": \"accept\", \"content\": {\"path\": 7}}");
        replies.add("{\"action\": \"accept\", \"content\": {\"path\": \"b.txt\"}}");

        run("{\"request\": \"read a file\"}", true);

        assertThat(called()).isEqualTo("files_read {\"path\":\"b.txt\"}");
    }

    @Test
    void aUserWhoDeclinesStopsIt() throws Exception {
        found(READ, 0.9);
        replies.add("{\"action\": \"decline\"}");

        var answer = json(run("{\"request\": \"read a file\"}", true));

        assertThat(calls).isEmpty();
        assertThat(answer.at("/structuredContent/status").asString()).isEqualTo("not_confirmed");
    }

    @Test
    void whereNobodyCanBeAskedTheMissingIsNamed() throws Exception {
        found(READ, 0.9);

        var answer = ask("{\"request\": \"read a file\"}");

        assertThat(calls).isEmpty();
        assertThat(answer.at("/structuredContent/status").asString()).isEqualTo("arguments_missing");
        assertThat(answer.at("/structuredContent/missing/0/name").asString()).isEqualTo("path");
        assertThat(answer.at("/structuredContent/next_step/potential_inputs/0/name")
                        .asString())
                .isEqualTo("path");
    }

    @Test
    void ofSeveralStepsOnlyTheFirstIsRun() throws Exception {
        found(READ, 0.9);

        var answer = ask("{\"request\": \"read a.txt, then write b.txt and then remove c.txt\"}");

        assertThat(sought).containsExactly("read file");
        assertThat(answer.at("/structuredContent/next_step/suggested_request").asString())
                .isEqualTo("write b.txt; then remove c.txt");
    }

    @Test
    void aFailureNamesTheTool() throws Exception {
        found(READ, 0.9);
        outcome = new ToolOutcome.Failed(ToolFailure.TIMEOUT, "It took longer than 30 s");

        var answer = ask("{\"request\": \"read a.txt\", \"include_error_details\": true}");

        assertThat(answer.path("isError").asBoolean()).isTrue();
        assertThat(answer.at("/content/0/text").asString())
                .isEqualTo("The tool 'files_read' could not be run: It took longer than 30 s");
        assertThat(answer.at("/structuredContent/error").toString())
                .isEqualTo("{\"kind\":\"timeout\",\"details\":\"It took longer than 30 s\"}");
    }

    @Test
    void aToolThatAsksInRoundsIsGoneOnWith() throws Exception {
        found(READ, 0.9);
        outcome = new ToolOutcome.InputRequired(RawJson.of("{\"q\":{}}"), Optional.of("its own note"));

        var first = (ToolOutcome.InputRequired) run("{\"request\": \"read a.txt\"}", false);
        outcome = ToolAnswer.text("done", false);
        var brought = new Resumption(Map.of("q", RawJson.of("{\"x\":1}")), first.state());
        var second =
                json(house.run(invocation("{\"request\": \"read a.txt\"}", Requester.NOBODY, Optional.of(brought))));

        assertThat(sought).hasSize(1);
        assertThat(called()).isEqualTo("files_read {\"path\":\"a.txt\"}");
        assertThat(calls.getLast().resumption().orElseThrow().state()).contains("its own note");
        assertThat(calls.getLast().resumption().orElseThrow().inputResponses()).containsKey("q");
        assertThat(second.at("/structuredContent/tool").asString()).isEqualTo("files_read");
    }

    private void found(ToolDefinition tool, double confidence) {
        hits.add(hit(tool, confidence));
    }

    private static Hit hit(ToolDefinition tool, double confidence) {
        return new Hit(tool, confidence, confidence, List.of());
    }

    private static ToolDefinition tool(String name, boolean readOnly, String properties) {
        var schema = "{\"type\": \"object\", \"properties\": %s, \"required\": [\"path\"]}".formatted(properties);
        var tool = SomeTools.named(name).taking(schema).tool();
        tool.wire().putObject("annotations").put("readOnlyHint", readOnly);
        return tool;
    }

    private String called() {
        var call = calls.getLast();
        return call.toolName() + " " + new String(call.arguments(), StandardCharsets.UTF_8);
    }

    private static ToolOutcome answered(String result) {
        return new ToolOutcome.Answered(result.getBytes(StandardCharsets.UTF_8), false);
    }

    private JsonNode ask(String arguments) throws InterruptedException {
        return json(run(arguments, false));
    }

    private ToolOutcome run(String arguments, boolean asks) throws InterruptedException {
        return house.run(invocation(arguments, asks ? new Answering() : Requester.NOBODY, Optional.empty()));
    }

    private static Invocation invocation(String arguments, Requester requester, Optional<Resumption> resumption) {
        return new Invocation(
                Caller.system(),
                arguments.getBytes(StandardCharsets.UTF_8),
                (ObjectNode) Json.MAPPER.readTree(arguments),
                requester,
                new Cancellation(),
                resumption,
                ToolCall.Channel.MCP,
                RequestId.random());
    }

    private static String text(ToolOutcome outcome) {
        return new String(((ToolOutcome.Answered) outcome).result(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ToolOutcome outcome) {
        return Json.MAPPER.readTree(text(outcome));
    }

    /** A client whose user answers as scripted. */
    private final class Answering implements Requester {

        @Override
        public ClientCapabilities capabilities() {
            return ClientCapabilities.ALL;
        }

        @Override
        public InputAnswers ask(InputRequests wish, Duration patience) {
            var key = wish.byKey().keySet().iterator().next();
            questions.add(Json.MAPPER.readTree(wish.byKey().get(key).params().bytes()));
            return new InputAnswers(Map.of(key, new InputAnswer.Given(RawJson.of(replies.remove()))));
        }
    }
}
