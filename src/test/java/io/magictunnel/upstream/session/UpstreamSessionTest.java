package io.magictunnel.upstream.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.Json;
import io.magictunnel.platform.Release;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.conduct.Deviation;
import io.magictunnel.upstream.conduct.ServerFeature;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UpstreamSessionTest {

    private static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofSeconds(30), Duration.ofSeconds(5), 5, ClientCapabilities.ALL);
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"magictunnel\",\"title\":\"MagicTunnel\",\"version\":\""
            + Release.VERSION + "\"},"
            + "\"io.modelcontextprotocol/clientCapabilities\":{}";

    private final RecordingListener listener = new RecordingListener();

    @Test
    void argumentsTravelAsTheyWereWritten() throws Exception {
        var server = legacy().gives("tools/call", "{}");
        var session = open(server);

        call(session, "{ \"b\" : 1.00,\"a\":\"\\u00e4\" }");

        assertThat(server.asked.getLast().params())
                .hasToString("{\"name\":\"echo\",\"arguments\":{ \"b\" : 1.00,\"a\":\"\\u00e4\" }}");
    }

    @Test
    void aStatelessRequestSaysWhoAsksAndInWhichRevision() throws Exception {
        var server = modern().gives("tools/call", "{}");
        var session = open(server);

        call(session, "{}");

        assertThat(server.asked.getLast().params()).hasToString("{" + META + "},\"name\":\"echo\",\"arguments\":{}}");
    }

    @Test
    void theTokenOfProgressIsTheRequestsOwn() throws Exception {
        var server = legacy().gives("tools/call", "{}");
        var session = open(server);

        session.callTool("echo", "{}".getBytes(UTF_8), object("{}"), Requests.toldTo((progress, total, message) -> {}));

        var asked = server.asked.getLast();
        assertThat(asked.params())
                .hasToString(
                        "{\"_meta\":{\"progressToken\":%d},\"name\":\"echo\",\"arguments\":{}}".formatted(asked.id()));
    }

    @Test
    void idsAreNeverUsedTwice() throws Exception {
        var server = legacy().gives("tools/call", "{}").gives("tools/call", "{}");
        var session = open(server);

        call(session, "{}");
        call(session, "{}");

        assertThat(server.asked).extracting(UpstreamRequest::id).doesNotHaveDuplicates();
    }

    @Test
    void toolsOfAllPagesAreListed() throws Exception {
        var server = legacy().gives("tools/list", page("a", "b") + ",\"nextCursor\":\"2\"}")
                .gives("tools/list", page("c") + "}");

        var tools = open(server).listTools();

        assertThat(tools).extracting(tool -> tool.get("name").stringValue()).containsExactly("a", "b", "c");
        assertThat(server.asked.getLast().params()).hasToString("{\"cursor\":\"2\"}");
    }

    @Test
    void aListWithoutEndIsCutOff() throws Exception {
        var server = legacy();
        for (var i = 0; i < 10; i++) {
            server.gives("tools/list", page("a" + i, "b" + i) + ",\"nextCursor\":\"%d\"}".formatted(i));
        }

        assertThat(open(server).listTools()).hasSize(5);
        assertThat(listener.lines)
                .containsExactly("The list of tools is longer than 5 tools or 200 pages; the rest is left out");
    }

    @Test
    void pagesWithoutToolsComeToAnEndToo() throws Exception {
        var server = legacy();
        for (var i = 0; i < 300; i++) {
            server.gives("tools/list", "{\"tools\":[],\"nextCursor\":\"%d\"}".formatted(i));
        }

        assertThat(open(server).listTools()).isEmpty();
        assertThat(server.methods()).filteredOn("tools/list"::equals).hasSize(200);
    }

    @Test
    void aListThatGoesRoundInCirclesIsLeftAfterOneRound() throws Exception {
        var server = legacy();
        for (var i = 0; i < 10; i++) {
            server.gives("tools/list", page("a" + i) + ",\"nextCursor\":\"%d\"}".formatted(i % 2));
        }

        assertThat(open(server).listTools()).hasSize(3);
        assertThat(listener.lines).containsExactly("The list of tools goes round in circles; it is taken as it is");
    }

    @Test
    void aServerWithoutToolsIsNotAskedForThem() throws Exception {
        var server = ScriptedConnection.overStdio()
                .gives("initialize", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}");

        assertThat(UpstreamSession.open(server, listener, EraChoice.LEGACY, LIMITS)
                        .listTools())
                .isEmpty();
    }

    @Test
    void aDeclinedListIsAFailure() throws Exception {
        var session = open(legacy().declines("tools/list", -32603, "broken"));

        assertThatThrownBy(session::listTools).hasMessage("declined tools/list: broken (-32603)");
    }

    @Test
    void aListThatIsDeclaredAndUnknownCountsAsEmptyAndAsADeviation() throws Exception {
        var session = open(legacy().declines("tools/list", -32601, "what?"));

        assertThat(session.listTools()).isEmpty();

        assertThat(listener.conduct.reading().failed()).containsExactly(ServerFeature.TOOLS);
        assertThat(listener.conduct.reading().deviations()).containsOnlyKeys(Deviation.UNKNOWN_METHOD);
    }

    @Test
    void whatAnswersAndWhatLacksItsNameIsNoted() throws Exception {
        var session = open(legacy().gives("tools/list", "{\"tools\":[{\"name\":\"a\"},7]}"));

        session.listTools();

        var seen = listener.conduct.reading();
        assertThat(seen.answered()).containsExactly(ServerFeature.TOOLS);
        assertThat(seen.deviations().get(Deviation.INCOMPLETE_ENTRY).count()).isEqualTo(2);
    }

    @Test
    void aServerThatForgotUsIsGreetedOnceMoreAndAskedAgain() throws Exception {
        var server = legacy().fails("tools/call", Reason.SESSION_LOST)
                .gives("initialize", "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"tools\":{}}}")
                .gives("tools/call", "{\"content\":[]}");
        var session = open(server);

        assertThat(call(session, "{}")).isEqualTo(new UpstreamAnswer.Given(RawJson.of("{\"content\":[]}")));
        assertThat(server.methods()).containsExactly("initialize", "tools/call", "initialize", "tools/call");
        assertThat(listener.changes).hasSize(1);
    }

    @Test
    void aServerThatForgetsUsAgainIsNotGreetedForEver() throws Exception {
        var server = legacy().fails("tools/call", Reason.SESSION_LOST)
                .gives("initialize", "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"tools\":{}}}")
                .fails("tools/call", Reason.SESSION_LOST);
        var session = open(server);

        assertThatThrownBy(() -> call(session, "{}")).hasMessage("failed as planned");
    }

    @Test
    void argumentsAreRepeatedInHeadersWhereTheSchemaWantsIt() throws Exception {
        var server = modern().gives("tools/list", "{\"tools\":[" + mirroring("echo", "Region") + "]}")
                .gives("tools/call", "{}");
        var session = open(server);
        session.listTools();

        call(session, "{\"region\":\"Zürich\"}");

        assertThat(server.asked.getLast().paramHeaders())
                .isEqualTo(Map.of("Mcp-Param-Region", "=?base64?WsO8cmljaA==?="));
    }

    @Test
    void aContradictionOfHeadersIsMendedByListingAgain() throws Exception {
        var server = modern().declines("tools/call", -32020, "Header mismatch")
                .gives("tools/list", "{\"tools\":[" + mirroring("echo", "Region") + "]}")
                .gives("tools/call", "{}");
        var session = open(server);

        assertThat(call(session, "{\"region\":\"eu\"}")).isInstanceOf(UpstreamAnswer.Given.class);
        assertThat(server.asked.getLast().paramHeaders()).isEqualTo(Map.of("Mcp-Param-Region", "eu"));
    }

    @Test
    void aToolWithImpossibleHeadersIsLeftOut() throws Exception {
        var server = modern().gives(
                        "tools/list",
                        "{\"tools\":[" + mirroring("bad", "no good") + "," + mirroring("good", "Fine") + "]}");

        var tools = open(server).listTools();

        assertThat(tools).extracting(tool -> tool.get("name").stringValue()).containsExactly("good");
        assertThat(listener.lines).containsExactly("The tool 'bad' is left out: 'no good' is not the name of a header");
    }

    @Test
    void whoDeclinesThePingIsThere() throws Exception {
        var server = legacy().declines("ping", -32601, "Method not found");

        open(server).check();

        assertThat(server.methods()).containsExactly("initialize", "ping");
    }

    @Test
    void whoDeclinesThePingForAnotherReasonIsGreetedAgain() throws Exception {
        var server = legacy().declines("ping", -32000, "Bad Request: No valid session ID provided")
                .gives("initialize", "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"tools\":{}}}");

        open(server).check();

        assertThat(server.methods()).containsExactly("initialize", "ping", "initialize");
    }

    @Test
    void anOlderServerIsHeardBeforeAnythingIsAskedOfIt() throws Exception {
        var server = legacy();

        open(server);

        assertThat(server.heard).hasValue(1);
    }

    @Test
    void aServerThatHasForgottenUsIsHeardAnewBeforeTheQuestionIsRepeated() throws Exception {
        var server = legacy().fails("tools/call", Reason.SESSION_LOST)
                .gives("initialize", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"tools\":{}}}")
                .gives("tools/call", "{}");
        var session = open(server);

        call(session, "{}");

        assertThat(server.heard).hasValue(2);
    }

    private static ScriptedConnection legacy() {
        return ScriptedConnection.overHttp()
                .gives("initialize", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"tools\":{}}}");
    }

    private static ScriptedConnection modern() {
        return ScriptedConnection.overHttp()
                .gives("server/discover", "{\"supportedVersions\":[\"2026-07-28\"],\"capabilities\":{\"tools\":{}}}");
    }

    private UpstreamSession open(ScriptedConnection server) throws UpstreamException, InterruptedException {
        var era = server.isPlanned("initialize") ? EraChoice.LEGACY : EraChoice.MODERN;
        return UpstreamSession.open(server, listener, era, LIMITS);
    }

    private static UpstreamAnswer call(UpstreamSession session, String arguments)
            throws UpstreamException, InterruptedException {
        return session.callTool("echo", arguments.getBytes(UTF_8), object(arguments), Patience.of(Requests.LONG));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }

    private static String page(String... names) {
        var tools = List.of(names).stream().map("{\"name\":\"%s\"}"::formatted).toList();
        return "{\"tools\":[" + String.join(",", tools) + "]";
    }

    private static String mirroring(String name, String header) {
        return """
                {"name":"%s","inputSchema":{"properties":{"region":{"type":"string","x-mcp-header":"%s"}}}}""".formatted(name, header);
    }
}
