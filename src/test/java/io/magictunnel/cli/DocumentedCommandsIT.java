package io.magictunnel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.ServerUnderTest;
import io.magictunnel.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands that the documentation of the workflow shows, run by a shell as they stand there, against tools of those names. */
@AgainstTheProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedCommandsIT {

    private static final Path COMMANDS = Path.of("src/test/resources/cli/documented-commands.txt");
    private static final Path TOOLS = ServerUnderTest.home().resolve("capabilities/documented/documented.yaml");
    private static final String RELOAD = "/dashboard/api/capabilities/reload";

    private static final List<String> TOOL_COMMANDS = List.of(
            "curl -X POST http://localhost:3001/dashboard/api/enhancements/pipeline/tools/no_such_tool/enhance"
                    + " -H 'Content-Type: application/json' -d '{}'",
            "curl -X POST http://localhost:3001/dashboard/api/sampling/generate"
                    + " -H 'Content-Type: application/json' -d '{\"tool_name\": \"no_such_tool\"}'");

    /** What a reader would do once: say the key, the address, and not to wait for ever. */
    private static final String PRELUDE = """
            curl() { command curl -sS -w '%%{stderr}status %%{http_code}\\n' %s "${@//localhost:3001/localhost:$PORT}"; }
            rounds=0
            true() { [ $((rounds += 1)) -le 2 ]; }
            sleep() { :; }
            """;

    private final RunningProduct product;
    private final List<ExternalServer> servers;

    @TempDir
    Path folder;

    /**
     * A command and what is expected of it.
     *
     * @param expected JSON pointers, or texts
     */
    private record Documented(List<String> expected, String command) {

        boolean isCurl() {
            return command.contains("curl ");
        }
    }

    private record Ran(int status, String out, String err) {}

    DocumentedCommandsIT(RunningProduct product) {
        this.product = product;
        this.servers = new ArrayList<>();
    }

    @BeforeAll
    void makeTools() throws IOException {
        Files.createDirectories(TOOLS.getParent());
        var tools = new StringBuilder("metadata: {name: documented}\ntools:\n");
        for (var name : List.of("execute_command", "network_ping", "file_read", "tool1", "tool2", "tool3")) {
            tools.append("""
                      - name: %s
                        description: Works on a thing and tells what has become of it.
                        inputSchema:
                          type: object
                          properties: {target: {type: string, description: The thing}}
                          required: [target]
                        routing: {type: subprocess, config: {command: echo, args: ['{target}']}}
                    """.formatted(name));
        }
        Files.writeString(TOOLS, tools);
        product.post(RELOAD, "");
        Waiting.until(
                "the tools are there",
                () -> product.get("/dashboard/api/tools/execute_command").statusCode() == 200);
        servers.add(new ExternalServer(product, "external-server-1", "api_tool"));
        servers.add(new ExternalServer(product, "external-server-2", "database_query"));
        servers.add(new ExternalServer(product, "external-server-3", "file_processor"));
    }

    @AfterAll
    void removeTools() throws IOException {
        servers.forEach(ExternalServer::close);
        Files.deleteIfExists(TOOLS);
        product.post(RELOAD, "");
    }

    @Test
    void everyCommandDoesWhatItIsDocumentedToDo() throws Exception {
        for (var documented : commands()) {
            var ran = run(documented.command());

            var what = "%s%n%s%n%s".formatted(documented.command(), ran.out(), ran.err());
            assertThat(ran.status()).as(what).isZero();
            if (documented.isCurl()) {
                assertAnswers(documented, ran, what);
            } else {
                assertThat(ran.out() + ran.err()).as(what).contains(documented.expected());
            }
        }
    }

    @Test
    void aToolThatIsMissingIsRefusedInTheDocumentedShape() throws Exception {
        for (var command : TOOL_COMMANDS) {
            var ran = run(command);

            assertThat(ran.err()).as(command).contains("status 404");
            var error = Json.MAPPER.readTree(ran.out()).path("error");
            assertThat(error.path("code").asString()).isEqualTo("TOOL_NOT_FOUND");
            assertThat(error.propertyNames()).contains("message", "timestamp", "request_id");
        }
        var ran = run("magictunnel-llm enhancements regenerate --tool no_such_tool");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("TOOL_NOT_FOUND");
    }

    private static void assertAnswers(Documented documented, Ran ran, String what) {
        assertThat(ran.err().lines().filter(line -> line.startsWith("status ")))
                .as(what)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("status 2"));
        if (documented.expected().isEmpty()) {
            assertThat(ran.out().strip()).as(what).matches("[0-9.]+");
            return;
        }
        var answers = Json.MAPPER
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(ran.out())
                .readAll();
        assertThat(documented.expected()).as(what).allSatisfy(pointer -> assertThat(answers)
                .anyMatch(answer -> !answer.at(pointer).isMissingNode()));
    }

    private static List<Documented> commands() throws IOException {
        return Stream.of(Files.readString(COMMANDS).split("\n== ?", -1))
                .skip(1)
                .map(entry -> entry.split("\n", 2))
                .map(parts -> new Documented(
                        Arrays.stream(parts[0].split("\\|", -1))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .toList(),
                        parts[1].strip()))
                .toList();
    }

    private Ran run(String command) throws IOException, InterruptedException {
        var brings = command.contains("YOUR_") ? "" : "-H \"Authorization: Bearer $MAGICTUNNEL_API_KEY\"";
        var script = PRELUDE.formatted(brings)
                + command.replace("YOUR_API_KEY", product.adminKey()).replace("YOUR_SESSION_TOKEN", token(command));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        var environment = builder.environment();
        environment.put("PATH", "%s:%s".formatted(Path.of("bin").toAbsolutePath(), environment.get("PATH")));
        environment.put("PORT", Integer.toString(product.base().getPort()));
        environment.put("MAGICTUNNEL_URL", product.base().toString());
        environment.put("MAGICTUNNEL_API_KEY", product.adminKey());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Still running: " + command);
        }
        return new Ran(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private String token(String command) {
        if (!command.contains("YOUR_SESSION_TOKEN")) {
            return "";
        }
        var credentials = Json.MAPPER.createObjectNode().put("name", "admin").put("password", product.adminPassword());
        return RunningProduct.json(product.post("/dashboard/api/session", credentials.toString()))
                .path("token")
                .asString();
    }
}
