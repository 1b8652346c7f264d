package io.magictunnel.upstream.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MirroredArgumentsTest {

    private static final String NESTED = """
            {"properties":{
              "region":{"type":"string","x-mcp-header":"Region"},
              "size":{"type":"integer","x-mcp-header":"Size"},
              "dry":{"type":"boolean","x-mcp-header":"Dry"},
              "deep":{"type":"object","properties":{"er":{"type":"string","x-mcp-header":"Deeper"}}}}}""";

    @Test
    void everyKindOfArgumentIsWrittenAsTheSpecificationWants() throws Exception {
        var headers = mirrored(NESTED).headersOf(object("""
                {"region":"us-west1","size":42.0,"dry":false,"deep":{"er":" padded "}}"""));

        assertThat(headers)
                .isEqualTo(Map.of(
                        "Mcp-Param-Region", "us-west1",
                        "Mcp-Param-Size", "42",
                        "Mcp-Param-Dry", "false",
                        "Mcp-Param-Deeper", "=?base64?IHBhZGRlZCA=?="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"region\":null}",
                "{\"region\":[\"a\"]}",
                "{\"deep\":\"no object\"}",
                "{\"size\":1.5}",
                "{\"size\":9007199254740992}",
                "{\"size\":1e400}"
            })
    void whatIsAbsentOrNoPlainValueGetsNoHeader(String arguments) throws Exception {
        assertThat(mirrored(NESTED).headersOf(object(arguments))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"properties":{"a":{"type":"string","x-mcp-header":""}}}        | is not the name of a header
                {"properties":{"a":{"type":"string","x-mcp-header":"A B"}}}     | is not the name of a header
                {"properties":{"a":{"type":"string","x-mcp-header":"A\\r\\nB"}}} | is not the name of a header
                {"properties":{"a":{"type":"string","x-mcp-header":7}}}         | is not the name of a header
                {"properties":{"a":{"type":"number","x-mcp-header":"A"}}}       | no string, integer or boolean
                {"properties":{"a":{"x-mcp-header":"A"}}}                       | no string, integer or boolean
                {"properties":{"a":{"type":"string","x-mcp-header":"A"},"b":{"type":"string","x-mcp-header":"a"}}} | asked for twice
                {"properties":{"l":{"type":"array","items":{"type":"string","x-mcp-header":"A"}}}} | reached by properties alone
                {"anyOf":[{"properties":{"a":{"type":"string","x-mcp-header":"A"}}}]}           | reached by properties alone
                {"$defs":{"d":{"type":"string","x-mcp-header":"A"}}}            | reached by properties alone
                """)
    void aForbiddenWishMakesTheToolInvalid(String schema, String objection) {
        assertThatThrownBy(() -> mirrored(schema))
                .isInstanceOf(InvalidMirrorException.class)
                .hasMessageContaining(objection);
    }

    @Test
    void anArgumentOfThatNameIsNoWish() throws Exception {
        assertThat(mirrored("{\"properties\":{\"x-mcp-header\":{\"type\":\"string\"}}}")
                        .isEmpty())
                .isTrue();
    }

    private static MirroredArguments mirrored(String schema) throws InvalidMirrorException {
        return MirroredArguments.of(object(schema));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }
}
