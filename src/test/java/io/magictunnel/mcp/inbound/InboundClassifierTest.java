package io.magictunnel.mcp.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.RawJson;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundClassifierTest {

    private static final String ENVELOPE =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

    /** Body (an asterisk stands for a good envelope), headers, and what it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "tools/list {}||InSession",
                "tools/list {}|MCP-Protocol-Version=2025-06-18|InSession",
                "tools/list {}|MCP-Protocol-Version=1999-01-01|InSession",
                "initialize {}||Handshake",
                "initialize {}|MCP-Protocol-Version=2025-11-25|Handshake",
                "initialize {}|MCP-Protocol-Version=2026-07-28|-32020",
                "initialize {*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=initialize|Stateless",
                "tools/list {*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=tools/list|Stateless",
                "tools/list {*}|mcp-protocol-version= 2026-07-28 ;mcp-method= tools/list |Stateless",
                "tools/list {*}|Mcp-Method=tools/list|-32020",
                "tools/list {*}|MCP-Protocol-Version=2025-11-25;Mcp-Method=tools/list|-32020",
                "tools/list {*}|MCP-Protocol-Version=2026-07-28|-32020",
                "tools/list {*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=Tools/List|-32020",
                "tools/list {}|MCP-Protocol-Version=2026-07-28;Mcp-Method=tools/list|-32602",
                "tools/call {\"name\":\"é\",*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=tools/call;Mcp-Name==?base64?w6k=?=|Stateless",
                "tools/call {\"name\":\"a\",*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=tools/call;Mcp-Name=b|-32020",
                "tools/call {\"name\":\"a\",*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=tools/call|-32020",
                "tools/call {\"name\":\"a\",*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=tools/call;Mcp-Name==?base64?%?=|-32020",
                "tools/call {\"name\":1,*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=tools/call;Mcp-Name=1|-32602",
                "resources/read {\"uri\":\"a:b\",*}|MCP-Protocol-Version=2026-07-28;Mcp-Method=resources/read;Mcp-Name=a:b|Stateless",
                "tools/list {\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}|MCP-Protocol-Version=2026-07-28;Mcp-Method=tools/list|-32602",
                "tools/list {\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":7}}||-32602",
                "tools/list {\"_meta\":7}||-32602",
                "tools/list {\"_meta\":{\"progressToken\":{}}}||-32602",
                "tools/list {\"_meta\":{\"progressToken\":1.5}}||-32602",
                "tools/list {\"_meta\":{\"progressToken\":\"t\"}}||InSession",
            })
    void theBodyDecidesAndHeadersMustAgree(String body, String headers, String expected) {
        var method = body.substring(0, body.indexOf(' '));
        var params = body.substring(body.indexOf(' ') + 1).replace("*", ENVELOPE);
        var inbound = classify(
                "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"%s\",\"params\":%s}".formatted(method, params), headers);

        assertThat(describe(inbound)).isEqualTo(expected);
        if (inbound instanceof Inbound.Refused refused) {
            assertThat(refused.httpStatus()).isEqualTo(400);
            assertThat(refused.id()).hasValue(RawJson.of("9"));
        }
    }

    @Test
    void aRevisionThatIsNotServedIsToldWhichAre() {
        var inbound = (Inbound.Refused) classify(
                "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/list\",\"params\":{%s}}"
                        .formatted(ENVELOPE.replace("2026-07-28", "2031-01-01")),
                "MCP-Protocol-Version=2031-01-01;Mcp-Method=tools/list");

        assertThat(inbound.error().code()).isEqualTo(-32022);
        assertThat(inbound.error().data())
                .hasValue(
                        RawJson.of(
                                "{\"supported\":[\"2026-07-28\",\"2025-11-25\",\"2025-06-18\",\"2025-03-26\"],\"requested\":\"2031-01-01\"}"));
    }

    @Test
    void aBatchHoldsMessagesOfASession() {
        var inbound = (Inbound.Batch) classify(
                "[{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}, {\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}]",
                null);

        assertThat(inbound.messages()).hasSize(2);
        assertThat(inbound.messages().getFirst()).isInstanceOf(Inbound.InSession.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[7]",
                "[[]]",
                "[{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}] x",
                "[{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}",
                "[{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"},{\"id\":1}]",
                "[{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\",\"method\":\"ping\"}]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-03-26\"}}]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}]"
            })
    void aBatchIsTakenWholeOrNotAtAll(String batch) {
        assertThat(classify(batch, null)).isInstanceOf(Inbound.Refused.class);
    }

    @Test
    void aBatchIsBounded() {
        var message = "{\"jsonrpc\":\"2.0\",\"method\":\"x\"}";
        var most = "[" + message + ("," + message).repeat(JsonRpcReader.MAX_BATCH - 1);

        assertThat(classify(most + "]", null)).isInstanceOf(Inbound.Batch.class);
        assertThat(((Inbound.Refused) classify(most + "," + message + "]", null))
                        .error()
                        .message())
                .isEqualTo("A batch has at most 100 messages");
    }

    @Test
    void answersAndNotificationsBelongToSessionsUnlessAHeaderSaysOtherwise() {
        var modern = "MCP-Protocol-Version=2026-07-28";
        var notification = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

        assertThat(describe(classify("{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}", null)))
                .isEqualTo("Reply");
        assertThat(describe(classify(notification, null))).isEqualTo("Told");
        assertThat(describe(classify(notification, modern))).isEqualTo("StatelessNotification");
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertThat(describe(classify("{", null))).isEqualTo("-32700");
        assertThat(describe(classify("7", null))).isEqualTo("-32600");
    }

    private static Inbound classify(String body, String headers) {
        Map<String, String> byName = new HashMap<>();
        if (headers != null) {
            for (var header : headers.split(";", -1)) {
                var parts = header.split("=", 2);
                byName.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1]);
            }
        }
        var read = InboundHeaders.read(name -> byName.get(name.toLowerCase(java.util.Locale.ROOT)));
        return InboundClassifier.classify(read, body.getBytes(UTF_8));
    }

    private static String describe(Inbound inbound) {
        return inbound instanceof Inbound.Refused refused
                ? String.valueOf(refused.error().code())
                : inbound.getClass().getSimpleName();
    }
}
