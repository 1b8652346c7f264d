package io.magictunnel.registry.capability;

import static io.magictunnel.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@AgainstTheProduct
class CapabilityReloadIT {

    private static final Path FILE = ServerUnderTest.home().resolve("capabilities/reloaded/greeting.yaml");
    private static final String TOOL = """
            tools:
              - name: reloaded_greeting
                description: %s
                inputSchema: {type: object}
                routing: {type: subprocess, config: {command: echo, args: [hello]}}
            """;

    @AfterEach
    void remove() throws IOException {
        Files.deleteIfExists(FILE);
    }

    @Test
    void aFileIsTakenInWhenItIsSavedKeptWhenItIsBrokenAndForgottenWhenItIsDeleted(RunningProduct product)
            throws Exception {
        save(TOOL.formatted("Says hello"));
        var first =
                awaited(product, tool -> tool.path("description").asString("").equals("Says hello"));

        save(TOOL.formatted("Says hello again").replace("args:", "arguments:"));
        var problem = awaitedProblem(product);
        var whileBroken = tool(product);

        save(TOOL.formatted("Says hello again"));
        var mended =
                awaited(product, tool -> tool.path("description").asString("").equals("Says hello again"));

        Files.delete(FILE);
        var deleted = awaited(
                product, tool -> tool.path("error").path("code").asString("").equals("TOOL_NOT_FOUND"));

        assertThat(first.path("category").asString()).isEqualTo("reloaded");
        assertThat(problem.path("key").asString()).isEqualTo("tools[0].routing.config.arguments");
        assertThat(problem.path("line").asInt()).isEqualTo(5);
        assertThat(whileBroken.path("description").asString()).isEqualTo("Says hello");
        assertThat(mended.has("name")).isTrue();
        assertThat(deleted.has("error")).isTrue();
    }

    private static void save(String text) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text);
    }

    private static JsonNode tool(RunningProduct product) {
        return RunningProduct.json(product.get("/dashboard/api/tools/reloaded_greeting"));
    }

    private static JsonNode awaited(RunningProduct product, Predicate<JsonNode> wanted) throws Exception {
        eventually(() -> assertThat(wanted.test(tool(product))).isTrue());
        return tool(product);
    }

    private static JsonNode awaitedProblem(RunningProduct product) throws Exception {
        eventually(() -> assertThat(problem(product).isMissingNode()).isFalse());
        return problem(product);
    }

    private static JsonNode problem(RunningProduct product) {
        var files =
                RunningProduct.json(product.get("/dashboard/api/capabilities")).path("files");
        return files.valueStream()
                .filter(file -> file.path("name").asString().equals("reloaded/greeting.yaml"))
                .map(file -> file.path("problems").path(0))
                .findFirst()
                .orElseGet(() -> files.path("none"));
    }
}
