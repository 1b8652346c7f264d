package io.magictunnel.testing;

import io.magictunnel.platform.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The official MCP server that shows everything a server can do, as an upstream server of the product. */
public final class EverythingServer {

    public static final String NAME = "everything";
    private static final String ADDRESS = "/dashboard/api/servers/" + NAME;

    private final RunningProduct product;

    private EverythingServer(RunningProduct product) {
        this.product = product;
    }

    /** Adds the server to the running product, unless an earlier test did, and waits until its tools are there. */
    public static EverythingServer in(RunningProduct product) {
        var server = new EverythingServer(product);
        if (product.get(ADDRESS).statusCode() == 404) {
            server.add(NpmPrograms.installed());
        }
        server.awaitReady();
        return server;
    }

    private void add(NpmPrograms programs) {
        var definition = Map.of(
                "command", "node",
                "args", List.of(programs.file("@modelcontextprotocol/server-everything/dist/index.js")),
                "env", Map.of("PATH", programs.path()));
        var wish = Json.MAPPER.writeValueAsString(Map.of("name", NAME, "server", definition));
        var answer = product.post("/dashboard/api/servers", wish);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("The server cannot be added: " + answer.body());
        }
    }

    /** The name under which the product offers a tool of the server. */
    public static String offered(String tool) {
        return NAME + "__" + tool;
    }

    public JsonNode status() {
        return RunningProduct.json(product.get(ADDRESS));
    }

    public long pid() {
        return status().path("pid").asLong();
    }

    public void restart() {
        product.post(ADDRESS + "/restart", "{}");
    }

    public void awaitReady() {
        Waiting.until(
                "the everything server is ready",
                () -> status().path("state").asString().equals("ready")
                        && status().path("tools").asInt() > 0);
    }
}
