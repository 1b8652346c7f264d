package io.magictunnel.mcp.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamHeadersTest {

    private static final ParamHeaders HEADERS = ParamHeaders.of(McpJson.tree(RawJson.of("""
            {"type":"object","properties":{
              "region":{"type":"string","x-mcp-header":"Region"},
              "plain":{"type":"string"},
              "deep":{"type":"object","properties":{"count":{"type":"integer","x-mcp-header":"Count"}}},
              "dry":{"type":"boolean","x-mcp-header":"Dry"},
              "list":{"type":"array","items":{"x-mcp-header":"Item"}}}}""")));

    /** Arguments, headers, and what is said about them; nothing where they agree. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}||",
                "{\"plain\":\"x\",\"list\":[1]}||",
                "{\"region\":null}||",
                "{\"region\":\"eu\"}|Mcp-Param-Region=eu|",
                "{\"region\":\"é\"}|Mcp-Param-Region==?base64?w6k=?=|",
                "{\"region\":\"=?base64?w6k=\"}|Mcp-Param-Region==?base64?w6k=|",
                "{\"deep\":{\"count\":42}}|Mcp-Param-Count=42.0|",
                "{\"dry\":true}|Mcp-Param-Dry=true|",
                "{\"region\":\"eu\"}||The header Mcp-Param-Region is missing; the arguments have a 'region'",
                "{\"region\":\"eu\"}|Mcp-Param-Region=us|The header Mcp-Param-Region says 'us', which is not the argument 'region'",
                "{\"region\":\"Hello\"}|Mcp-Param-Region==?base64?SGVsbG8?=|The header Mcp-Param-Region says '=?base64?SGVsbG8?=', which is not the argument 'region'",
                "{\"deep\":{\"count\":42}}|Mcp-Param-Count=43|The header Mcp-Param-Count says '43', which is not the argument 'deep.count'",
                "{\"deep\":{\"count\":42}}|Mcp-Param-Count=many|The header Mcp-Param-Count says 'many', which is not the argument 'deep.count'",
                "{\"dry\":true}|Mcp-Param-Dry=True|The header Mcp-Param-Dry says 'True', which is not the argument 'dry'",
                "{}|Mcp-Param-Region=eu|The header Mcp-Param-Region is sent, but the arguments have no 'region'",
            })
    void headersMustSayWhatTheArgumentsSay(String arguments, String headers, String fault) {
        Map<String, String> byName = new HashMap<>();
        if (headers != null) {
            var parts = headers.split("=", 2);
            byName.put(parts[0], parts[1]);
        }

        assertThat(HEADERS.fault(RawJson.of(arguments), byName::get).map(JsonRpcError::message))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void aToolWithoutAnnotationsAsksForNothing() {
        var none = ParamHeaders.of(McpJson.tree(RawJson.of("{\"type\":\"object\"}")));

        assertThat(none.fault(RawJson.of("{\"region\":\"eu\"}"), name -> "x")).isEmpty();
    }
}
