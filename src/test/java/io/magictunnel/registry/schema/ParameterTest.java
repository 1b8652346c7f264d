package io.magictunnel.registry.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ParameterTest {

    @Test
    void aParameterSaysWhatItsSchemaSays() {
        var parameters = Parameter.of(schema("""
                {"properties": {"lines": {"type": "integer", "minimum": 1, "maximum": 100, "default": 10,
                    "description": "How many lines"}}, "required": ["lines"]}"""));

        assertThat(parameters)
                .containsExactly(new Parameter(
                        "lines", "integer", true, "How many lines", "at least 1, at most 100", "", List.of(), "10"));
    }

    @Test
    void aPatternStandsApartFromTheLimits() {
        var parameters = Parameter.of(
                schema("{\"properties\": {\"id\": {\"type\": \"string\", \"minLength\": 3, \"pattern\": \"^a+$\"}}}"));

        assertThat(parameters.getFirst().pattern()).isEqualTo("^a+$");
        assertThat(parameters.getFirst().limits()).isEqualTo("at least 3 characters");
    }

    @Test
    void choicesAreListedAsTheyAreWritten() {
        var parameters = Parameter.of(schema("""
                {"properties": {"kind": {"enum": ["md5", "sha256", 7, null]}}}"""));

        assertThat(parameters.getFirst().choices()).containsExactly("md5", "sha256", "7", "null");
        assertThat(parameters.getFirst().type()).isEqualTo("choice");
    }

    @Test
    void objectsAndListsUnfoldUnderTheirOwnName() {
        var parameters = Parameter.of(schema("""
                {"properties": {"filter": {"type": "object", "properties": {"author": {"type": "string"}}},
                    "marks": {"type": "array", "items": {"type": "object", "properties": {"at": {"type": "number"}}}}}}"""));

        assertThat(parameters)
                .extracting(Parameter::name)
                .containsExactly("filter", "filter.author", "marks", "marks[].at");
    }

    @Test
    void aListNamesWhatItHolds() {
        var parameters = Parameter.of(
                schema("{\"properties\": {\"tags\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}}}"));

        assertThat(parameters.getFirst().type()).isEqualTo("list of string");
    }

    @Test
    void referencesWithinTheSchemaAreFollowed() {
        var parameters = Parameter.of(schema("""
                {"properties": {"from": {"$ref": "#/$defs/place"}}, "$defs": {"place": {"type": "string", "maxLength": 9}}}"""));

        assertThat(parameters.getFirst().type()).isEqualTo("string");
        assertThat(parameters.getFirst().limits()).isEqualTo("at most 9 characters");
    }

    @Test
    void alternativesAreJoined() {
        var parameters = Parameter.of(
                schema("{\"properties\": {\"id\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}}}"));

        assertThat(parameters.getFirst().type()).isEqualTo("string or integer");
    }

    @Test
    void aSchemaThatRefersToItselfEnds() {
        var parameters = Parameter.of(schema("""
                {"properties": {"node": {"$ref": "#/$defs/node"}},
                 "$defs": {"node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/node"}}}}}"""));

        assertThat(parameters).hasSizeLessThan(10);
    }

    @Test
    void circlesOfReferencesAndAlternativesEnd() {
        var references = Parameter.of(schema("""
                {"properties": {"a": {"$ref": "#/$defs/a"}}, "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}"""));
        var alternatives = Parameter.of(schema("""
                {"properties": {"a": {"$ref": "#/$defs/a"}}, "$defs": {"a": {"anyOf": [{"$ref": "#/$defs/a"}]}}}"""));

        assertThat(references).hasSize(1);
        assertThat(alternatives).hasSize(1);
    }

    @Test
    void aSchemaWithoutPropertiesTakesNothing() {
        assertThat(Parameter.of(schema("{\"type\": \"object\"}"))).isEmpty();
        assertThat(Parameter.of(schema("true"))).isEmpty();
    }

    private static JsonNode schema(String json) {
        return Json.MAPPER.readTree(json);
    }
}
