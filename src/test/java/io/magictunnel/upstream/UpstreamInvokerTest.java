package io.magictunnel.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.upstream.conduct.ResultRule;
import io.magictunnel.upstream.conduct.Witness;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamInvokerTest {

    private static final Routing.ExternalMcp ROUTE = new Routing.ExternalMcp("git", "status", Duration.ofSeconds(5));

    private static final ResultRule RULE =
            new ResultRule(SomeTools.named("status").tool(), Witness.NOBODY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                { "content" : [ {"type":"hologram","x":1.50} ], "vendor":{} } | false
                {"content":[],"isError":true}                                 | true
                {"content":[],"isError":false}                                | false
                {"content":[],"isError":"true"}                               | false
                {"content":[{"type":"text","text":"\\"isError\\":true"}]}     | false
                {"resultType":"complete","isError": true ,"content":[]}       | true
                """)
    void aResultIsPassedOnAsItWasWritten(String result, boolean isError) {
        assertThat(UpstreamInvoker.outcomeOf(ROUTE, RawJson.of(result), RULE))
                .isInstanceOfSatisfying(ToolOutcome.Answered.class, answered -> {
                    assertThat(new String(answered.result(), UTF_8)).isEqualTo(result);
                    assertThat(answered.isError()).isEqualTo(isError);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"text\""})
    void whatIsNoObjectIsNoResult(String result) {
        assertThat(UpstreamInvoker.outcomeOf(ROUTE, RawJson.of(result), RULE))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.TOOL_ERROR, "Server 'git' answered with something that is no tool result"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-32700, -32600, -32601, -32020, -32022})
    void howWeTalkToAServerIsNotTheCallersAffair(int code) {
        assertThat(UpstreamInvoker.declined(ROUTE, JsonRpcError.of(code, "nonsense")))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.TOOL_ERROR, "Server 'git' declined the call: nonsense (%d)".formatted(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-32602, -32603, -32042, -32021, -32000, 7})
    void whatAServerSaysOfTheCallIsPassedOn(int code) {
        var error = JsonRpcError.of(code, "not so");

        assertThat(UpstreamInvoker.declined(ROUTE, error)).isEqualTo(new ToolOutcome.Declined(error));
    }
}
