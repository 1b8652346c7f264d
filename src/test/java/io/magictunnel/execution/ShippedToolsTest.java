package io.magictunnel.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.magictunnel.execution.argument.ArgumentCheck;
import io.magictunnel.execution.argument.Checks;
import io.magictunnel.execution.command.Commands;
import io.magictunnel.execution.command.ProgramPath;
import io.magictunnel.execution.http.Services;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.CapabilityFiles;
import io.magictunnel.security.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs every tool that ships, for real, with the examples of {@code examples.json}. */
@TestInstance(Lifecycle.PER_CLASS)
class ShippedToolsTest {

    private static final Path SHIPPED = Path.of("capabilities");
    private static final JsonNode EXAMPLES = examples();

    private final Map<String, ToolDefinition> tools = shipped();
    private final ArgumentCheck check = Checks.usual();
    private List<ToolInvoker> invokers;
    private HttpServer service;

    private Path workspace;

    @BeforeAll
    void prepare(@TempDir Path folder) throws Exception {
        workspace = folder;
        Files.writeString(workspace.resolve("notes.txt"), "one two\nthree\none two\n");
        Files.createDirectories(workspace.resolve("folder"));
        Files.writeString(workspace.resolve("folder/other.txt"), "one two\none two\n");
        run(workspace, "tar", "-cf", "archive.tar", "notes.txt");
        var repository = Files.createDirectories(workspace.resolve("repository"));
        Files.writeString(repository.resolve("file.txt"), "content\n");
        run(repository, "git", "init", "-q", "-b", "main");
        run(repository, "git", "add", "file.txt");
        run(
                repository,
                "git",
                "-c",
                "user.name=Somebody",
                "-c",
                "user.email=a@example.com",
                "commit",
                "-qm",
                "First commit");
        Files.writeString(repository.resolve("new.txt"), "new\n");
        invokers = List.of(Commands.invoker(Limits.usual(), workspace), Services.invoker(Limits.usual(), true));
        startService();
    }

    @AfterAll
    void stop() {
        service.stop(0);
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(tools).hasSizeGreaterThanOrEqualTo(28);
        assertThat(tools.values().stream().map(ToolDefinition::category).distinct())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void everyToolHasAnExample() {
        assertThat(EXAMPLES.propertyNames()).containsExactlyInAnyOrderElementsOf(tools.keySet());
    }

    @Test
    void everyToolSaysWhatItChangesAndDescribesItsProperties() {
        assertThat(tools.values()).allSatisfy(tool -> {
            assertThat(tool.wire().at("/annotations/readOnlyHint").isBoolean()).isTrue();
            assertThat(tool.title()).isPresent();
            assertThat(tool.description()).hasSizeBetween(10, 120);
            assertThat(tool.inputSchema().path("additionalProperties").booleanValue(true))
                    .isFalse();
            assertThat(tool.inputSchema().path("properties").values()).allSatisfy(property -> assertThat(
                            property.path("description").asString(""))
                    .isNotBlank());
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("allExamples")
    void everyToolDoesWhatItSays(String name, JsonNode example) throws Exception {
        var tool = tools.get(name);
        assumeItsProgramIsHere(tool);

        var outcome = call(tool, withAddresses(example.get("given")));

        var answered = assertThat(outcome)
                .as("%s", outcome)
                .isInstanceOf(ToolOutcome.Answered.class)
                .actual();
        var result = Json.MAPPER.readTree(((ToolOutcome.Answered) answered).result());
        var text = result.at("/content/0/text").asString("");
        assertThat(result.get("isError").booleanValue()).as(text).isEqualTo(example.has("error"));
        holds(example, text, result);
    }

    @ParameterizedTest
    @MethodSource("pathProperties")
    void noPathLeavesTheWorkspace(String name, String property) {
        var required = new TreeMap<String, JsonNode>();
        EXAMPLES.get(name)
                .get(0)
                .get("given")
                .properties()
                .forEach(entry -> required.put(entry.getKey(), entry.getValue()));

        assertThat(List.of("/etc/passwd", "..", "../x", "a/../../x", "a/..", "-rf", "~root/x", "a\nb", "\0"))
                .allSatisfy(hostile -> {
                    var arguments = Json.MAPPER.createObjectNode();
                    required.forEach(arguments::set);
                    arguments.put(property, hostile);

                    assertThat(check.check(tools.get(name), Json.MAPPER.writeValueAsBytes(arguments)))
                            .isInstanceOf(ArgumentCheck.Result.Unfit.class);
                });
    }

    @Test
    void nothingIsWrittenToHiddenFiles() {
        var arguments = "{\"path\": \"repository/.git/config\", \"content\": \"x\"}".getBytes(UTF_8);

        assertThat(check.check(tools.get("files_write"), arguments)).isInstanceOf(ArgumentCheck.Result.Unfit.class);
    }

    private void holds(JsonNode example, String text, JsonNode result) throws IOException {
        if (example.has("text")) {
            assertThat(text).isEqualTo(example.get("text").stringValue());
        }
        if (example.has("matches")) {
            assertThat(text).matches(example.get("matches").stringValue());
        }
        if (example.has("error")) {
            assertThat(text).matches(example.get("error").stringValue());
        }
        if (example.has("structured")) {
            assertThat((Object) result.get("structuredContent")).isEqualTo(example.get("structured"));
        }
        if (example.has("then")) {
            assertThat(workspace.resolve(example.get("then").stringValue()))
                    .hasContent(example.get("holds").stringValue());
        }
    }

    private ToolOutcome call(ToolDefinition tool, JsonNode arguments) throws InterruptedException {
        var bytes = Json.MAPPER.writeValueAsBytes(arguments);
        return switch (check.check(tool, bytes)) {
            case ArgumentCheck.Result.Unfit unfit ->
                new ToolOutcome.Failed(ToolFailure.INVALID_ARGUMENTS, unfit.details());
            case ArgumentCheck.Result.Fit fit ->
                invokers.stream()
                        .filter(invoker -> invoker.invokes(tool.routing()))
                        .findFirst()
                        .orElseThrow()
                        .invoke(
                                tool,
                                new Invocation(
                                        Caller.system(),
                                        bytes,
                                        fit.arguments(),
                                        Requester.NOBODY,
                                        new Cancellation(),
                                        Optional.empty(),
                                        ToolCall.Channel.REST,
                                        RequestId.random()));
        };
    }

    private static void assumeItsProgramIsHere(ToolDefinition tool) {
        if (tool.routing() instanceof Routing.Subprocess routing) {
            assumeTrue(
                    ProgramPath.ofEnvironment()
                            .find(routing.command(), Path.of("/"))
                            .isPresent(),
                    () -> "This machine has no program '%s'".formatted(routing.command()));
        }
    }

    private void startService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/json", exchange -> answer(exchange, "{\"ok\":true}".getBytes(UTF_8)));
        service.createContext(
                "/echo", exchange -> answer(exchange, exchange.getRequestBody().readAllBytes()));
        service.start();
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, isHead ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** Examples write {@code @name} for an address of the test's own service. */
    private JsonNode withAddresses(JsonNode given) {
        var arguments = (ObjectNode) given.deepCopy();
        var url = arguments.path("url").asString("");
        if (url.startsWith("@")) {
            arguments.put(
                    "url",
                    "http://127.0.0.1:%d/%s".formatted(service.getAddress().getPort(), url.substring(1)));
        }
        return arguments;
    }

    static Stream<Arguments> allExamples() {
        return EXAMPLES.properties().stream()
                .flatMap(tool -> StreamSupport.stream(tool.getValue().spliterator(), false)
                        .map(example -> Arguments.of(tool.getKey(), example)));
    }

    Stream<Arguments> pathProperties() {
        return tools.values().stream().flatMap(tool -> Stream.of("path", "old", "new", "repository")
                .filter(property -> tool.category().matches("files|archive|git"))
                .filter(property -> tool.inputSchema().path("properties").has(property))
                .map(property -> Arguments.of(tool.name().value(), property)));
    }

    private static Map<String, ToolDefinition> shipped() {
        try {
            return CapabilityFiles.toolsBelow(SHIPPED).stream()
                    .collect(Collectors.toMap(tool -> tool.name().value(), tool -> tool));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static JsonNode examples() {
        try (var file = ShippedToolsTest.class.getResourceAsStream("/capabilities/examples.json")) {
            return Json.MAPPER.readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void run(Path folder, String... argv) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(argv).directory(folder.toFile()).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
