package io.magictunnel.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Servers that people really use, behind the product. */
@AgainstTheProduct
class OfficialServersIT {

    private static final String SERVERS = "/dashboard/api/servers";

    @TempDir
    Path folder;

    @Test
    void theFilesystemServerReadsAFile(RunningProduct product) throws IOException {
        var note = Files.writeString(folder.toRealPath().resolve("note.txt"), "Written for this test");
        var server = started(
                product,
                "files",
                "server-filesystem",
                List.of(folder.toRealPath().toString()),
                Map.of());

        var answer = call(product, "files__read_text_file", Map.of("path", note.toString()));

        assertThat(answer.toString()).contains("Written for this test");
        assertThat(server.path("tools").asInt()).isGreaterThan(10);
        remove(product, "files");
    }

    @Test
    void theMemoryServerRemembersWhatItWasTold(RunningProduct product) throws IOException {
        var memory = folder.toRealPath().resolve("memory.jsonl");
        started(product, "memory", "server-memory", List.of(), Map.of("MEMORY_FILE_PATH", memory.toString()));

        var ada = Map.of("name", "Ada", "entityType", "person", "observations", List.of("wrote programs"));
        call(product, "memory__create_entities", Map.of("entities", List.of(ada)));
        var found = call(product, "memory__search_nodes", Map.of("query", "programs"));

        assertThat(found.toString()).contains("Ada");
        assertThat(memory).content().contains("wrote programs");
        remove(product, "memory");
    }

    private static JsonNode started(
            RunningProduct product, String name, String program, List<String> arguments, Map<String, String> env) {
        var programs = NpmPrograms.installed();
        var script = programs.file("@modelcontextprotocol/%s/dist/index.js".formatted(program));
        var environment = new java.util.HashMap<>(env);
        environment.put("PATH", programs.path());
        var args = new java.util.ArrayList<>(List.of(script));
        args.addAll(arguments);
        var definition = Map.of("command", "node", "args", args, "env", environment);
        var added = product.post(SERVERS, Json.MAPPER.writeValueAsString(Map.of("name", name, "server", definition)));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        Waiting.until(
                name + " is ready", () -> status(product, name).path("tools").asInt() > 0);
        return status(product, name);
    }

    private static JsonNode status(RunningProduct product, String name) {
        return RunningProduct.json(product.get(SERVERS + "/" + name));
    }

    private static JsonNode call(RunningProduct product, String tool, Map<String, ?> arguments) {
        return RunningProduct.json(product.post(
                "/dashboard/api/tools/%s/execute".formatted(tool),
                Json.MAPPER.writeValueAsString(Map.of("arguments", arguments))));
    }

    private static void remove(RunningProduct product, String name) {
        product.delete(SERVERS + "/" + name);
    }
}
