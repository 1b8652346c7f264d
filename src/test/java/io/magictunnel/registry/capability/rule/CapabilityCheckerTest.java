package io.magictunnel.registry.capability.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.Template;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.document.CapabilityProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityCheckerTest {

    private static final String GOOD = """
            metadata:
              name: my-tools
              description: Tools for tests
              version: "1.0.0"
              author: team
              tags: [a, b c]
            tools:
              - name: list_files
                description: Lists files
                inputSchema:
                  type: object
                  properties:
                    path: {type: string, default: "."}
                    depth: {type: integer}
                  additionalProperties: false
                routing:
                  type: subprocess
                  config:
                    command: find
                    args: ["--", "{path}", ["-maxdepth", "{depth}"]]
                    env: {LC_ALL: C}
                    timeout: 2.5
                annotations: {title: List, readOnlyHint: "true", openWorldHint: false, owner: me}
            """;

    private final CapabilityChecker checker = new CapabilityChecker(new JsonSchemas(), 3);

    @Test
    void readsAWholeTool() {
        var reading = read("files/list.yaml", GOOD);

        assertThat(reading.problems()).isEmpty();
        var tool = reading.tools().getFirst().tool();
        assertThat(tool.name().value()).isEqualTo("list_files");
        assertThat(tool.category()).isEqualTo("files");
        assertThat(tool.tags()).containsExactly("a", "b c");
        assertThat(tool.title()).contains("List");
        assertThat(tool.isReadOnly()).isTrue();
        assertThat(tool.enabled()).isTrue();
        assertThat(tool.routing()).isInstanceOfSatisfying(Routing.Subprocess.class, routing -> {
            assertThat(routing.args())
                    .containsExactly(
                            List.of(Template.of("--")),
                            List.of(Template.of("{path}")),
                            List.of(Template.of("-maxdepth"), Template.of("{depth}")));
            assertThat(routing.timeout()).isEqualTo(Duration.ofMillis(2500));
            assertThat(routing.successCodes()).containsExactly(0);
        });
    }

    @Test
    void writesTheToolAsMcpHasIt() {
        var tool = read("files/list.yaml", GOOD).tools().getFirst().tool();

        assertThat((Object) tool.wire()).isEqualTo(Json.MAPPER.readTree("""
                                {"name": "list_files", "title": "List", "description": "Lists files",
                                 "inputSchema": {"type": "object", "properties": {
                                    "path": {"type": "string", "default": "."}, "depth": {"type": "integer"}},
                                    "additionalProperties": false},
                                 "annotations": {"title": "List", "readOnlyHint": true, "openWorldHint": false},
                                 "_meta": {"io.magictunnel/annotations": {"owner": "me"}}}"""));
    }

    @Test
    void takesTheCategoryFromTheMetadataBeforeTheFolder() {
        assertThat(categoryOf("a/b.yaml", GOOD)).isEqualTo("a");
        assertThat(categoryOf("b.yaml", GOOD)).isEqualTo("general");
        assertThat(categoryOf("a/b.yaml", GOOD.replace("author: team", "category: net")))
                .isEqualTo("net");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndWhere() {
        var reading = read("x/bad.yaml", """
                metadata: {nam: x, tags: [1]}
                tool: []
                tools:
                  - name: has space
                    description: ""
                    inputSchema: {type: array}
                    routing: {type: subproces, config: {}}
                  - name: ok
                    descriptoin: x
                    inputSchema: {type: object, properties: {a: {type: text}}}
                    routing:
                      type: subprocess
                      config: {command: echo, args: ["{b}", 5], timeout: 0, retry_attempts: 3}
                """);

        assertThat(reading.tools()).isEmpty();
        assertThat(reading.problems().stream().map(CapabilityProblem::toString))
                .containsExactlyInAnyOrder(
                        "x/bad.yaml:2:1: tool: found the unknown key 'tool' (did you mean 'tools'?); allowed:"
                                + " enhanced_metadata, enhanced_tools, metadata, tools",
                        "x/bad.yaml:1:12: metadata.nam: found the unknown key 'nam' (did you mean 'name'?); allowed:"
                                + " author, category, description, name, tags, version",
                        "x/bad.yaml:1:27: metadata.tags: found 1; allowed: texts of 1 to 40 letters, digits, spaces, '.',"
                                + " '_', ':' or '-'",
                        "x/bad.yaml:4:11: tools[0].name: found 'has space'; allowed: 1 to 64 letters, digits, '_' or '-'",
                        "x/bad.yaml:5:18: tools[0].description: found an empty text; allowed: a text",
                        "x/bad.yaml:6:25: tools[0].inputSchema.type: found 'array'; allowed: object",
                        "x/bad.yaml:7:21: tools[0].routing.type: found 'subproces' (did you mean 'subprocess'?); allowed:"
                                + " subprocess, http, external_mcp",
                        "x/bad.yaml:9:5: tools[1].descriptoin: found the unknown key 'descriptoin' (did you mean"
                                + " 'description'?); allowed: annotations, description, elicitation_strategy, enabled,"
                                + " hidden, inputSchema, name, prompt_refs, resource_refs, routing, sampling_strategy",
                        "x/bad.yaml:8:5: tools[1].description: found nothing; allowed: a text",
                        "x/bad.yaml:10:56: tools[1].inputSchema.properties.a.type: found 'text'; allowed: by JSON Schema:"
                                + " does not have a value in the enumeration [\"array\", \"boolean\", \"integer\", \"null\","
                                + " \"number\", \"object\", \"string\"]",
                        "x/bad.yaml:13:38: tools[1].routing.config.args[0]: found the placeholder {b} of an unknown"
                                + " property; allowed: of: a",
                        "x/bad.yaml:13:45: tools[1].routing.config.args[1]: found 5; allowed: a text (numbers in quotes)",
                        "x/bad.yaml:13:58: tools[1].routing.config.timeout: found 0; allowed: seconds, more than 0 and up to"
                                + " 3600",
                        "x/bad.yaml:13:61: tools[1].routing.config.retry_attempts: found the unknown key 'retry_attempts';"
                                + " allowed: args, command, env, output, stdin, success_codes, timeout, truncate,"
                                + " working_directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql", "grpc", "llm", "database", "websocket", "sse", "smart_discovery", "workflow"})
    void saysOfTheOtherTypesThatTheyCannotRunYet(String type) {
        var problem = onlyProblemOf(tool("routing: {type: %s, config: {}}".formatted(type)));

        assertThat(problem.found()).isEqualTo("'%s', a type that cannot be run yet".formatted(type));
        assertThat(problem.allowed()).isEqualTo("subprocess, http, external_mcp");
    }

    @Test
    void twoToolsOfAFileShareNoName() {
        var problem = onlyProblemOf(GOOD + GOOD.substring(GOOD.indexOf("  - name")));

        assertThat(problem.line()).isEqualTo(24);
        assertThat(problem.key()).isEqualTo("tools[1].name");
        assertThat(problem.found()).isEqualTo("the name 'list_files', which line 8 has already");
    }

    @Test
    void boundsTheNumberOfTools() {
        var tools = GOOD.substring(GOOD.indexOf("  - name"));

        assertThat(onlyProblemOf(GOOD + tools + tools + tools).found()).isEqualTo("4 tools");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/schema.json",
                "file:///etc/passwd",
                "other.json#/a",
            })
    void aSchemaRefersOnlyToItself(String target) {
        var problem = onlyProblemOf(GOOD.replace("{type: integer}", "{$ref: '%s'}".formatted(target)));

        assertThat(problem.key()).isEqualTo("tools[0].inputSchema.properties.depth.$ref");
        assertThat(problem.allowed()).isEqualTo("a reference inside this schema, starting with '#'");
    }

    @Test
    void aReferenceLeadsSomewhere() {
        var problem = onlyProblemOf(GOOD.replace("{type: integer}", "{$ref: '#/$defs/none'}"));

        assertThat(problem.found()).startsWith("a schema that cannot be used: ");
    }

    @Test
    void aPatternCanBeRead() {
        assertThat(onlyProblemOf(GOOD.replace("{type: integer}", "{type: string, pattern: '['}"))
                        .found())
                .startsWith("a schema that cannot be used: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: subprocess, config: {command: sh, args: ['-c', 'echo {path}']}",
                "type: subprocess, config: {command: /bin/bash, args: ['-lc', 'echo {path}']}",
                "type: subprocess, config: {command: perl, args: ['-e', 'print {path}']}",
            })
    void noValueIsPutIntoAScript(String routing) {
        var problem = onlyProblemOf(tool("routing: {%s}".formatted(routing)));

        assertThat(problem.found()).startsWith("a placeholder in a script");
    }

    @Test
    void aValueMayStandBehindAScript() {
        var file =
                tool("routing: {type: subprocess, config: {command: sh, args: ['-c', 'echo \"$1\"', sh, '{path}']}}");

        assertThat(read("a/b.yaml", file).problems()).isEmpty();
    }

    @Test
    void theCommandIsFixed() {
        assertThat(onlyProblemOf(tool("routing: {type: subprocess, config: {command: '{path}'}}"))
                        .allowed())
                .isEqualTo("a program without placeholders");
    }

    @Test
    void whatEveryCallNeedsHasNoOptionalPlaceholder() {
        var problem = onlyProblemOf(tool("routing: {type: http, config: {url: 'https://example.com/{depth}/{path}'}}"));

        assertThat(problem.found()).isEqualTo("the placeholder {depth} of an optional property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.com", "//example.com", "example.com/{path}", "{path}/x", "https://"})
    void anAddressIsHttpOrOnePlaceholder(String url) {
        var problem = onlyProblemOf(tool("routing: {type: http, config: {url: '%s'}}".formatted(url)));

        assertThat(problem.key()).isEqualTo("tools[0].routing.config.url");
    }

    @Test
    void headersOfTheConnectionAreNotForTools() {
        var problem =
                onlyProblemOf(tool("routing: {type: http, config: {url: 'https://a.example', headers: {Host: b}}}"));

        assertThat(problem.key()).isEqualTo("tools[0].routing.config.headers.Host");
    }

    @Test
    void readsTheTypesThatRun() {
        var http = routingOf(
                "routing: {type: http, config: {method: POST, url: 'https://a.example/{path}', query_params: {q: '{depth}'},"
                        + " body: {d: '{depth}'}}}");
        var external =
                routingOf("routing: {type: external_mcp, config: {server_name: s, tool_name: t, method: tools/call}}");

        assertThat(http).isInstanceOfSatisfying(Routing.Http.class, routing -> {
            assertThat(routing.method()).isEqualTo("POST");
            assertThat(routing.query()).containsEntry("q", Template.of("{depth}"));
            assertThat(routing.body()).isPresent();
        });
        assertThat(external).isEqualTo(new Routing.ExternalMcp("s", "t", Duration.ofSeconds(30)));
    }

    @Test
    void keysWithoutEffectAreRefusedUnlessTheySayNothing() {
        assertThat(read("a/b.yaml", GOOD + "    prompt_refs: []\n    sampling_strategy: null\n")
                        .problems())
                .isEmpty();
        assertThat(onlyProblemOf(GOOD + "    sampling_strategy: parallel\n").key())
                .isEqualTo("tools[0].sampling_strategy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "just text",
                "- a\n- b\n",
                "tools: [\n",
                "tools: {a: 1}\n",
                "tools:\n\t- a\n",
                "a: &x 1\ntools: *x\n",
                "--- {tools: []}\n--- {tools: []}\n",
                "tools: !!binary aGVsbG8=\n",
                "tools: [.nan]\n",
                "? [a, b]\n: c\n",
            })
    void aDocumentThatIsNoCapabilityFileHasOneProblemWithAPlace(String text) {
        var problem = onlyProblemOf(text);

        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
        assertThat(problem.found()).isNotBlank();
    }

    @Test
    void saysWhatTheReaderDidNotExpectAndWhere() {
        var problem = onlyProblemOf("tools:\n  - name: a\n bad\n");

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(2);
        assertThat(problem.found()).isEqualTo("expected <block end>, but found '<scalar>'");
    }

    @Test
    void nestingIsBounded() {
        var problem = onlyProblemOf("tools: " + "[".repeat(10_000));

        assertThat(problem.allowed()).isEqualTo("nesting up to 32");
        assertThat(problem.column()).isEqualTo(40);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var reading = checker.check("a/b.yaml", new byte[] {'a', ':', ' ', (byte) 0xff});

        assertThat(reading.problems())
                .singleElement()
                .extracting(CapabilityProblem::allowed)
                .isEqualTo("UTF-8");
    }

    @Test
    void aRepeatedKeyIsAProblem() {
        assertThat(onlyProblemOf(GOOD.replace("author: team", "version: '2'")).found())
                .isEqualTo("the key 'version' again");
    }

    private static String tool(String routing) {
        var head = GOOD.substring(0, GOOD.indexOf("    routing:"));
        return head + "    " + routing + "\n";
    }

    private Routing routingOf(String routing) {
        return read("a/b.yaml", tool(routing)).tools().getFirst().tool().routing();
    }

    private String categoryOf(String file, String text) {
        return Optional.of(read(file, text).tools().getFirst().tool())
                .map(ToolDefinition::category)
                .orElseThrow();
    }

    private CapabilityProblem onlyProblemOf(String text) {
        var problems = read("a/b.yaml", text).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private CapabilityReading read(String file, String text) {
        return checker.check(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
