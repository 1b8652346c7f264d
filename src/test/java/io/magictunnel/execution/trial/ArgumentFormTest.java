package io.magictunnel.execution.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.magictunnel.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ArgumentFormTest {

    private static final String SCHEMA = """
            {"type": "object", "required": ["path", "where"], "properties": {
                "path": {"type": "string", "description": "A file", "maxLength": 200},
                "lines": {"type": "integer", "minimum": 1, "default": 10},
                "kind": {"enum": ["md5", "sha256", 7]},
                "deep": {"type": "boolean"},
                "tags": {"type": "array", "items": {"type": "string"}},
                "where": {"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}, "zip": {"type": "integer"}}},
                "filter": {"type": "array", "items": {"type": "object"}},
                "any/thing": {}
            }}""";

    private final ArgumentForm form = ArgumentForm.of(Json.MAPPER.readTree(SCHEMA));

    @Test
    void everyKindOfValueHasItsField() {
        assertThat(form.getFields())
                .extracting(FormField::getName, FormField::getKind)
                .containsExactly(
                        tuple("path", "LINE"),
                        tuple("lines", "NUMBER"),
                        tuple("kind", "CHOICE"),
                        tuple("deep", "CHOICE"),
                        tuple("tags", "LIST"),
                        tuple("where", "GROUP"),
                        tuple("where.city", "TEXT"),
                        tuple("where.zip", "NUMBER"),
                        tuple("filter", "JSON"),
                        tuple("any/thing", "JSON"));
    }

    @Test
    void anEmptyFormGivesNoArguments() {
        assertThat(form.arguments()).isEmpty();
    }

    @Test
    void whatIsTypedBecomesTypedJson() {
        type("path", "/tmp/a b");
        type("lines", "25");
        type("kind", "7");
        type("deep", "true");
        type("where.city", "Bonn");
        field("tags").addItem().setText("one");
        field("tags").addItem().setText("two");

        assertThat(arguments()).isEqualTo(json("""
                        {"path": "/tmp/a b", "lines": 25, "kind": 7, "deep": true, "tags": ["one", "two"],
                         "where": {"city": "Bonn"}}"""));
    }

    @Test
    void whatIsNoNumberIsHandedOnForTheCheckToRefuse() {
        type("lines", "many");

        assertThat(arguments()).isEqualTo(json("{\"lines\": \"many\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"path\": \"x\", \"lines\": 3, \"kind\": \"md5\", \"deep\": false, \"tags\": [\"a\"]}",
                "{\"lines\": \"three\", \"kind\": \"unknown\", \"deep\": \"yes\", \"tags\": \"a\"}",
                "{\"lines\": 1.5, \"path\": null, \"tags\": [1, null, {\"a\": 1}]}",
                "{\"where\": {\"city\": \"Bonn\", \"street\": \"unknown to the schema\"}, \"more\": [1]}",
                "{\"where\": \"no object\"}",
                "{\"where\": {}}",
                "{\"path\": \"two\\nlines\", \"any/thing\": {\"a\": [true]}}",
                "{}"
            })
    void nothingIsLostOnTheWayFromJsonToTheFormAndBack(String arguments) {
        form.fill(json(arguments));

        assertThat(arguments()).isEqualTo(json(arguments));
    }

    @Test
    void fillingForgetsWhatWasThereBefore() {
        form.fill(json("{\"path\": \"x\", \"extra\": 1, \"tags\": [\"a\"]}"));
        form.fill(json("{\"lines\": 2}"));

        assertThat(arguments()).isEqualTo(json("{\"lines\": 2}"));
        assertThat(form.getRest()).isEmpty();
    }

    @Test
    void aProblemIsShownAtTheInnermostField() {
        var elsewhere =
                form.blame(List.of("/where/zip: found \"x\"; allowed: integer", "/tags/3: found 7; allowed: string"));

        assertThat(field("where.zip").getProblem()).isEqualTo("found \"x\"; allowed: integer");
        assertThat(field("tags").getProblem()).isEqualTo("found 7; allowed: string");
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aProblemWithoutAFieldIsHandedBack() {
        var line = "/unknown: found an unknown property; allowed: path, lines";

        assertThat(form.blame(List.of(line))).containsExactly(line);
    }

    @Test
    void onlyWhatIsRequiredAllTheWayDownIsMarked() {
        assertThat(field("where.city").isRequired()).isTrue();
        assertThat(field("where.zip").isRequired()).isFalse();
        assertThat(field("lines").isRequired()).isFalse();
    }

    @Test
    void aListStopsGrowingAtAHundredItems() {
        for (var i = 0; i < 150; i++) {
            field("tags").addItem();
        }

        assertThat(field("tags").getItems()).hasSize(100);
    }

    @Test
    void aSchemaThatHoldsItselfGivesAFormThatEnds() {
        var endless = ArgumentForm.of(Json.MAPPER.readTree("""
                {"properties": {"node": {"$ref": "#/$defs/node"}},
                 "$defs": {"node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/node"}}}}}"""));

        assertThat(endless.getFields()).hasSizeLessThan(10);
    }

    /** As JSON that was read, so that equal numbers are equal. */
    private ObjectNode arguments() {
        return json(form.arguments().toString());
    }

    private void type(String name, String text) {
        field(name).setText(text);
    }

    private FormField field(String name) {
        return form.getFields().stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.MAPPER.readTree(text);
    }
}
