package io.magictunnel.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolExecutor;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.mcp.McpConfig;
import io.magictunnel.mcp.inbound.McpMethod;
import io.magictunnel.mcp.listing.ListAnswers;
import io.magictunnel.mcp.listing.ListKind;
import io.magictunnel.mcp.listing.Wording;
import io.magictunnel.permission.Decision;
import io.magictunnel.permission.Permissions;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MethodDispatcherTest {

    private static final RawJson ID = RawJson.of("1");

    private final MethodDispatcher dispatcher = new MethodDispatcher();
    private final ScriptedExecutor executor = new ScriptedExecutor();

    @BeforeEach
    void wire() {
        dispatcher.executor = executor;
        dispatcher.permissions = new Permissions();
        dispatcher.config = new McpConfig() {
            @Override
            public Duration listTtl() {
                return Duration.ofMinutes(1);
            }
        };
        dispatcher.lists = lists();
    }

    @Test
    void aToolsOwnAnswerIsPassedOnAsItIs() {
        executor.outcome = answered("{ \"content\":[ ], \"vendor\" : 1.50 }");

        assertThat(call(ProtocolVersion.V2025_06_18, "{\"name\":\"t\",\"arguments\":{\"a\" :1}}"))
                .isEqualTo(result("{ \"content\":[ ], \"vendor\" : 1.50 }"));
        assertThat(executor.asked.toolName()).isEqualTo("t");
        assertThat(executor.asked.arguments()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\" :1}");
    }

    @Test
    void clientsWithoutSessionsAreToldThatTheResultIsComplete() {
        executor.outcome = answered("{\"content\":[]}");

        assertThat(call(ProtocolVersion.V2026_07_28, "{\"name\":\"t\"}"))
                .isEqualTo(result("{\"resultType\":\"complete\",\"content\":[]}"));
    }

    @Test
    void aResultThatIsNotCompleteStaysSo() {
        executor.outcome = answered("{\"resultType\":\"input_required\",\"inputRequests\":{}}");

        assertThat(call(ProtocolVersion.V2026_07_28, "{\"name\":\"t\"}"))
                .isEqualTo(result("{\"resultType\":\"input_required\",\"inputRequests\":{}}"));
    }

    @Test
    void argumentsThatAreLeftOutAreNone() {
        executor.outcome = answered("{}");

        call(ProtocolVersion.V2025_06_18, "{\"name\":\"t\"}");

        assertThat(executor.asked.arguments()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
    }

    @Test
    void aFailureIsAResultThatTellsTheModelWhatWasWrong() {
        executor.outcome = new ToolOutcome.Failed(ToolFailure.INVALID_ARGUMENTS, "/path: must be a string, found 7");

        assertThat(call(ProtocolVersion.V2025_06_18, "{\"name\":\"t\"}"))
                .isEqualTo(
                        result(
                                "{\"content\":[{\"type\":\"text\",\"text\":\"/path: must be a string, found 7\"}],\"isError\":true}"));
    }

    @Test
    void aForbiddenToolLooksUnknown() {
        executor.outcome = new ToolOutcome.Refused(new Decision.Denied("a rule that stays our secret"));

        assertThat(call(ProtocolVersion.V2025_06_18, "{\"name\":\"t\"}")).isEqualTo(error("Unknown tool: t"));
    }

    @Test
    void wrongParametersAreFaultsAndRunNothing() {
        assertThat(call(ProtocolVersion.V2025_06_18, "{}")).isEqualTo(error("'params.name' must be a string"));
        assertThat(call(ProtocolVersion.V2025_06_18, "{\"name\":{}}"))
                .isEqualTo(error("'params.name' must be a string"));
        assertThat(call(ProtocolVersion.V2025_06_18, "{\"name\":\"t\",\"arguments\":[]}"))
                .isEqualTo(error("'params.arguments' must be an object"));
        assertThat(call(ProtocolVersion.V2025_06_18, "{\"name\":\"t\",\"arguments\":null}"))
                .isEqualTo(error("'params.arguments' must be an object"));
        assertThat(executor.asked).isNull();
    }

    @Test
    void aCursorThatWasNeverGivenIsAFault() {
        assertThat(dispatch(McpMethod.TOOLS_LIST, ProtocolVersion.V2025_06_18, "{\"cursor\":\"x\"}"))
                .isEqualTo(error("Unknown cursor: fetch the list again from its beginning"));
    }

    @Test
    void discoveryNamesEveryRevision() {
        assertThat(dispatch(McpMethod.DISCOVER, ProtocolVersion.V2026_07_28, "{}"))
                .startsWith(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\",\"supportedVersions\":[\"2026-07-28\",\"2025-11-25\",\"2025-06-18\",\"2025-03-26\"]")
                .contains("\"ttlMs\":60000,\"cacheScope\":\"private\"", "io.modelcontextprotocol/serverInfo");
    }

    private static ListAnswers lists() {
        return new ListAnswers() {
            @Override
            public Optional<List<RawJson>> page(
                    Caller caller,
                    ListKind kind,
                    Optional<RawJson> cursor,
                    boolean stateless,
                    Optional<Wording> wording) {
                return Optional.empty();
            }
        };
    }

    private String call(ProtocolVersion version, String params) {
        return dispatch(McpMethod.TOOLS_CALL, version, params);
    }

    private String dispatch(McpMethod method, ProtocolVersion version, String params) {
        var context = CallContext.brief(Caller.system(), version, new RequestId("r"), Optional.empty());
        return dispatcher
                .dispatch(method, JsonRpcReader.members(RawJson.of(params)), context)
                .answer(ID)
                .body()
                .toString();
    }

    private static ToolOutcome answered(String result) {
        return new ToolOutcome.Answered(result.getBytes(StandardCharsets.UTF_8), false);
    }

    private static String result(String result) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":%s}".formatted(result);
    }

    private static String error(String message) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":\"%s\"}}".formatted(message);
    }

    private static final class ScriptedExecutor extends ToolExecutor {

        private ToolOutcome outcome;
        private ToolCall asked;

        @Override
        public ToolOutcome execute(Caller caller, ToolCall call) {
            asked = call;
            return outcome;
        }
    }
}
