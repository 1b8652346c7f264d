package io.magictunnel.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.Template.Part;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class TemplateTest {

    private static final JsonNode ARGUMENTS = Json.MAPPER.readTree("""
            {"p": "value", "n": 3, "f": 2.50, "whole": 7.0, "yes": true, "nothing": null, "empty": "",
             "list": ["first", {"k": "deep"}], "object": {"a": {"b": 1}, "c-d": "dash"}}""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {p}               | value
                    {{p}}             | value
                    {{ p }}           | value
                    a{p}b{n}c         | avalueb3c
                    {{{p}}}           | {value}
                    {f}               | 2.5
                    {whole}           | 7
                    {yes}             | true
                    {list[0]}         | first
                    {list[1].k}       | deep
                    {object.a.b}      | 1
                    {object.c-d}      | dash
                    {object.a}        | {"b":1}
                    {list}            | ["first",{"k":"deep"}]
                    """)
    void putsValuesInTheirPlaces(String template, String filled) {
        assertThat(Template.of(template).fill(ARGUMENTS)).contains(filled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{ p }",
                "{print $1}",
                "[a-z]{3}",
                "a\\{2\\}",
                "{1}",
                "{p[x]}",
                "{p.}",
                "{\"a\": 1}",
                "}{",
                "{p",
                "p}",
                "%"
            })
    void leavesOtherBracesAlone(String text) {
        assertThat(Template.of(text).placeholders()).isEmpty();
        assertThat(Template.of(text).fill(ARGUMENTS)).contains(text);
    }

    @Test
    void aBackslashMakesAPlaceholderPlainText() {
        assertThat(Template.of("%\\{http_code} \\{{p}} {p} \\{{.Names}}").fill(ARGUMENTS))
                .contains("%{http_code} {{p}} value {{.Names}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#if p}}", "{{else}}x{{/if}}", "{{p ? 'a' : 'b'}}", "{{n + 1}}", "{{.Names}}"})
    void pointsOutWhatOtherTemplateLanguagesWouldDo(String text) {
        assertThat(Template.of(text))
                .satisfiesAnyOf(template -> assertThat(template.unsupported()).isNotEmpty(), template -> assertThat(
                                template.placeholders())
                        .extracting(Part.Placeholder::name)
                        .contains("else"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{absent}", "{nothing}", "{list[9]}", "{object.x}", "{p.k}", "x {p} {absent}"})
    void isDroppedWholeWhereAValueIsMissing(String template) {
        assertThat(Template.of(template).fill(ARGUMENTS)).isEmpty();
        assertThat(Template.of(template).fillTyped(ARGUMENTS)).isEmpty();
    }

    @Test
    void anEmptyTextIsAValue() {
        assertThat(Template.of("[{empty}]").fill(ARGUMENTS)).contains("[]");
    }

    @Test
    void onePlaceholderKeepsTheTypeOfItsValue() {
        assertThat(Template.of("{n}").fillTyped(ARGUMENTS)).contains(JsonNodeFactory.instance.numberNode(3));
        assertThat(Template.of("{{list}}").fillTyped(ARGUMENTS)).contains(ARGUMENTS.get("list"));
        assertThat(Template.of("{n}!").fillTyped(ARGUMENTS)).contains(JsonNodeFactory.instance.stringNode("3!"));
    }

    @Test
    void aHugeExponentIsNotWrittenOut() {
        var arguments = Json.MAPPER.readTree("{\"n\": 1e999999999}");

        assertThat(Template.of("{n}").fill(arguments).orElseThrow()).hasSizeLessThan(30);
    }

    @Test
    void valuesAreNeverReadAsTemplates() {
        var random = new Random(7);
        var pieces = new String[] {
            "{p}", "{{p}}", "{", "}", "$(id)", ";rm -rf /", "\n", "\\", "\"", "'", "{list[0]}", "é", "\0"
        };
        for (var round = 0; round < 500; round++) {
            var hostile = IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                    .collect(Collectors.joining());
            var arguments =
                    JsonNodeFactory.instance.objectNode().put("p", hostile).put("q", "{p}");

            var filled = Template.of("<{p}|{{q}}|{p}>").fill(arguments);

            assertThat(filled).contains("<" + hostile + "|{p}|" + hostile + ">");
        }
    }

    @Test
    void jsonTemplatesKeepTypesAndDropWhatIsMissing() {
        var template = new JsonTemplate(Json.MAPPER.readTree("""
                {"text": "n is {n}", "number": "{n}", "gone": "{absent}", "fixed": 1,
                 "inner": {"list": ["{p}", "{absent}", "{yes}", null]}}"""));

        assertThat(template.fill(ARGUMENTS)).contains(Json.MAPPER.readTree("""
                        {"text": "n is 3", "number": 3, "fixed": 1, "inner": {"list": ["value", true, null]}}"""));
    }
}
