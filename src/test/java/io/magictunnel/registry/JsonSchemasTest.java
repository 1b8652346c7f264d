package io.magictunnel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaException;
import io.magictunnel.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonSchemasTest {

    private final JsonSchemas schemas = new JsonSchemas();

    @Test
    void equalSchemasAreCompiledOnce() {
        var text = "{\"type\": \"object\"}";

        assertThat(schemas.compile(json(text))).isSameAs(schemas.compile(json(text)));
    }

    @Test
    void anOlderDialectIsUnderstoodWhereTheSchemaNamesIt() {
        var schema = json("""
                {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"type": "integer"}},
                 "properties": {"a": {"$ref": "#/definitions/a"}}}""");

        assertThat(schemas.violations(schemas.compile(schema), json("{\"a\": \"x\"}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/schema.json",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "classpath:META-INF/persistence.xml",
                "resource:draft-07/schema"
            })
    void nothingIsFetched(String address) {
        var schema = json("{\"properties\": {\"a\": {\"$ref\": \"%s\"}}}".formatted(address));

        assertThatThrownBy(() -> schemas.compile(schema)).isInstanceOf(SchemaException.class);
    }

    @Test
    void aSchemaMayDescribeSchemas() {
        var schema = json("{\"properties\": {\"a\": {\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}}}");

        assertThat(schemas.violations(schemas.compile(schema), json("{\"a\": {\"type\": \"nonsense\"}}")))
                .isNotEmpty();
    }

    @Test
    void aPatternThatNeverComesToAnEndDoesNotMatch() {
        var schema = schemas.compile(json("{\"items\": {\"pattern\": \"^(a+)+$\"}}"));
        var document = Json.MAPPER.createArrayNode();
        for (var i = 0; i < 100; i++) {
            document.add("a".repeat(40) + "!");
        }

        assertThat(schemas.violations(schema, document)).hasSize(100);
    }

    @Test
    void aPatternThatWouldExhaustTheStackDoesNotMatch() {
        var schema = schemas.compile(json("{\"pattern\": \"^(a|b)*$\"}"));
        JsonNode document = Json.MAPPER.valueToTree("ab".repeat(100_000) + "!");

        assertThat(schemas.violations(schema, document)).hasSize(1);
    }

    @Test
    void theEndOfATextIsItsVeryEnd() {
        var schema = schemas.compile(json("{\"pattern\": \"^a$\"}"));

        assertThat(schemas.violations(schema, json("\"a\\n\""))).hasSize(1);
        assertThat(schemas.violations(schema, json("\"a\""))).isEmpty();
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }
}
