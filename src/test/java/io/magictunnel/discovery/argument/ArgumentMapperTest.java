package io.magictunnel.discovery.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ArgumentMapperTest {

    private static final ObjectNode NO_CONTEXT = Json.MAPPER.createObjectNode();

    private final ArgumentMapper mapper = WrittenRequests.mapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            wait at most 30 seconds              | {"timeout_seconds": {"type": "integer"}}                         | {"timeout_seconds": 30}
            give it 2 minutes                    | {"timeout_seconds": {"type": "integer"}}                         | {"timeout_seconds": 120}
            files above 10 MB                    | {"min_size": {"type": "integer", "description": "In bytes"}}     | {"min_size": 10000000}
            files above 2 MiB                    | {"min_size": {"type": "integer", "description": "In bytes"}}     | {"min_size": 2097152}
            page 1,250 of the list               | {"page": {"type": "integer"}}                                    | {"page": 1250}
            at a temperature of -3.5 degrees     | {"temperature": {"type": "number"}}                              | {"temperature": -3.5}
            include hidden files                 | {"include_hidden": {"type": "boolean"}}                          | {"include_hidden": true}
            without hidden files                 | {"include_hidden": {"type": "boolean"}}                          | {"include_hidden": false}
            don't use the cache                  | {"no_cache": {"type": "boolean"}}                                | {"no_cache": true}
            recursive=no                         | {"recursive": {"type": "boolean"}}                               | {"recursive": false}
            tell anna@example.org about it       | {"recipient": {"type": "string", "format": "email"}}             | {"recipient": "anna@example.org"}
            open 0b8f5d3e-6a77-4c2b-9f0a-1d2e3f4a5b6c | {"id": {"type": "string", "format": "uuid"}}                | {"id": "0b8f5d3e-6a77-4c2b-9f0a-1d2e3f4a5b6c"}
            what is due tomorrow                 | {"due": {"type": "string", "format": "date"}}                    | {"due": "2026-03-02"}
            remind me on Friday at 9:30          | {"when": {"type": "string", "format": "date-time"}}              | {"when": "2026-03-06T09:30:00Z"}
            what happened last Friday            | {"date": {"type": "string", "format": "date"}}                   | {"date": "2026-02-27"}
            remind me in 3 days                  | {"date": {"type": "string", "format": "date"}}                   | {"date": "2026-03-04"}
            two weeks ago                        | {"date": {"type": "string", "format": "date"}}                   | {"date": "2026-02-15"}
            Termin am 5. Mai 2026 um 15 Uhr      | {"when": {"type": "string", "format": "date-time"}}              | {"when": "2026-05-05T15:00:00Z"}
            nächsten Montag                      | {"date": {"type": "string", "format": "date"}}                   | {"date": "2026-03-02"}
            on July 4th                          | {"date": {"type": "string", "format": "date"}}                   | {"date": "2026-07-04"}
            2026-01-02T03:04:05Z as seconds      | {"timestamp": {"type": "integer"}}                               | {"timestamp": 1767323045}
            labels red, green and blue           | {"labels": {"type": "array", "items": {"type": "string"}}}       | {"labels": ["red", "green", "blue"]}
            add the numbers 1, 2 and 3           | {"numbers": {"type": "array", "items": {"type": "number"}}}      | {"numbers": [1, 2, 3]}
            compare a.txt, b.txt and c.txt       | {"files": {"type": "array", "items": {"type": "string"}}}        | {"files": ["a.txt", "b.txt", "c.txt"]}
            send it with high priority           | {"priority": {"enum": ["low", "normal", "high"]}}                | {"priority": "high"}
            sort in reverse order                | {"order": {"enum": ["ascending", "descending"]}}                 | {"order": "descending"}
            What is the weather in Paris?        | {"city": {"type": "string"}}                                     | {"city": "Paris"}
            the weather in Los Angeles           | {"city": {"type": "string"}}                                     | {"city": "Los Angeles"}
            show user 42                         | {"user_id": {"type": "integer"}}                                 | {"user_id": 42}
            """)
    void readsValuesOfEveryKind(String request, String properties, String expected) {
        var mapping = mapper.map(needing(properties), request, NO_CONTEXT);

        assertThat(mapping.arguments()).isEqualTo(json(expected));
        assertThat(mapping.isComplete()).isTrue();
    }

    @Test
    void namesComeBeforeEverythingElse() {
        var tool = SomeTools.named("issues_search").taking("""
                        {"type": "object", "properties": {"state": {"enum": ["open", "closed"]}, "max-results": {"type": "integer"},
                        "title": {"type": "string"}}}""").tool();

        var mapping = mapper.map(tool, "search: state=closed max_results: 7, title=\"open door\"", NO_CONTEXT);

        assertThat(mapping.arguments())
                .isEqualTo(json("{\"state\": \"closed\", \"max-results\": 7, \"title\": \"open door\"}"));
    }

    @Test
    void fillsObjectsWithinTheArguments() {
        var tool = SomeTools.named("find").taking("""
                        {"type": "object", "properties": {"filter": {"type": "object", "properties": {
                        "since": {"type": "string", "format": "date"}, "author": {"type": "string"}}, "required": ["author"]}},
                        "required": ["filter"]}""").tool();

        var mapping = mapper.map(tool, "by author Ann since yesterday", NO_CONTEXT);

        assertThat(mapping.arguments())
                .isEqualTo(json("{\"filter\": {\"since\": \"2026-02-28\", \"author\": \"Ann\"}}"));
    }

    @Test
    void namesWhatIsMissingWithItsDescription() {
        var tool = needing("{\"city\": {\"type\": \"string\", \"description\": \"Name of the city\"}}");

        var mapping = mapper.map(tool, "how is the weather?", NO_CONTEXT);

        assertThat(mapping.arguments()).isEmpty();
        assertThat(mapping.missing()).singleElement().satisfies(missing -> assertThat(
                        missing.name() + ": " + missing.description())
                .isEqualTo("city: Name of the city"));
    }

    @Test
    void givenArgumentsComeBeforeTheRequestAndTheRequestBeforeTheContext() {
        var tool = needing(
                "{\"path\": {\"type\": \"string\"}, \"lines\": {\"type\": \"integer\"}, \"zone\": {\"type\": \"string\"}}");
        var context = Json.MAPPER.createObjectNode().put("path", "c.txt").put("zone", "UTC");
        context.putObject("arguments").put("lines", 3);

        var mapping = mapper.map(tool, "5 lines of a.txt", context);

        assertThat(mapping.arguments()).isEqualTo(json("{\"path\": \"a.txt\", \"lines\": 3, \"zone\": \"UTC\"}"));
        assertThat(mapping.mapped())
                .extracting(MappedArgument::name, MappedArgument::source)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("lines", ValueSource.GIVEN),
                        org.assertj.core.groups.Tuple.tuple("path", ValueSource.REQUEST),
                        org.assertj.core.groups.Tuple.tuple("zone", ValueSource.CONTEXT));
    }

    @Test
    void takesNothingThatTheSchemaDoesNotAllow() {
        var tool = needing(
                "{\"depth\": {\"type\": \"integer\", \"maximum\": 10}, \"path\": {\"type\": \"string\", \"pattern\": \"^[^/]\"}}");
        var context = Json.MAPPER.createObjectNode();
        context.putObject("arguments").put("unknown", 1).put("depth", "deep");

        var mapping = mapper.map(tool, "list /etc/passwd with depth 99", context);

        assertThat(mapping.arguments()).isEmpty();
        assertThat(mapping.missing()).extracting(MissingArgument::name).containsExactly("depth", "path");
        assertThat(mapping.notices()).hasSize(2);
    }

    static List<String> hostile() {
        return List.of(
                "[".repeat(10_000),
                "{\"a\":".repeat(5_000),
                "\"".repeat(9_999),
                "'a ".repeat(5_000),
                "/".repeat(10_000) + "(",
                "a/".repeat(10_000),
                "a.".repeat(10_000),
                "1,".repeat(10_000),
                "*".repeat(10_000),
                "```\n".repeat(5_000),
                "a:\n".repeat(5_000),
                "x=".repeat(10_000),
                "@".repeat(10_000),
                "New York ".repeat(2_000),
                "tomorrow ".repeat(2_000),
                "A-".repeat(10_000),
                "1970-01-01T".repeat(2_000),
                "/(a+)+$/ ".repeat(2_000) + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
                "http://".repeat(3_000),
                "\u202Etxt.exe\u202C \u0000\u0001 read \u200B",
                "\uD83D\uDE00".repeat(5_000) + "\uD83D",
                " ".repeat(20_000),
                "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void comesToAnEndWhateverIsTyped(String request) {
        var tool = needing("""
                {"pattern": {"type": "string", "pattern": "^(a+)+$"}, "path": {"type": "string"}, "depth": {"type": "integer"},
                "tags": {"type": "array", "items": {"type": "string"}}, "when": {"type": "string", "format": "date"},
                "url": {"type": "string", "format": "uri"}, "text": {"type": "string"}, "zone": {"type": "string"}}""");

        var mapping = assertTimeout(Duration.ofSeconds(20), () -> mapper.map(tool, request, NO_CONTEXT));

        assertThat(mapping.arguments().toString()).doesNotContain("\u202E", "\\u0000", "\u200B");
    }

    private static ToolDefinition needing(String properties) {
        var schema = Json.MAPPER.createObjectNode().put("type", "object");
        schema.set("properties", json(properties));
        var required = schema.putArray("required");
        json(properties).propertyNames().forEach(required::add);
        return SomeTools.named("some_tool").taking(schema.toString()).tool();
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }
}
