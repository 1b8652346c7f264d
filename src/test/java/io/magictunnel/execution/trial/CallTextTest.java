package io.magictunnel.execution.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.ToolName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CallTextTest {

    private static final ToolName TOOL = new ToolName("git_log");

    @Test
    void theShellSeesTheArgumentsAsTheyAre() throws IOException {
        var hostile = "it's \"$HOME\" `id` \\ $(id)\nnext";
        var arguments = Json.MAPPER.createObjectNode().put("text", hostile);

        var curl = new CallText(TOOL, arguments).curl("http://localhost:3001");

        assertThat(argumentAfter("-d", curl).at("/params/arguments/text").asString())
                .isEqualTo(hostile);
    }

    @Test
    void theMessageIsACallOfTheNewestRevision() throws IOException {
        var message = argumentAfter("-d", new CallText(TOOL, Json.MAPPER.createObjectNode()).curl("http://x"));

        assertThat(message.at("/method").asString()).isEqualTo("tools/call");
        assertThat(message.at("/params/name").asString()).isEqualTo("git_log");
        assertThat(message.at("/params/_meta").propertyNames())
                .containsExactly(
                        "io.modelcontextprotocol/protocolVersion", "io.modelcontextprotocol/clientCapabilities");
    }

    @Test
    void theKeyIsLeftToTheEnvironment() {
        assertThat(new CallText(TOOL, Json.MAPPER.createObjectNode()).curl("http://x"))
                .contains("\"Authorization: Bearer $MAGICTUNNEL_API_KEY\"");
    }

    @Test
    void clientsGetNameAndArguments() {
        var json = new CallText(TOOL, Json.MAPPER.createObjectNode().put("lines", 3)).json();

        assertThat(Json.MAPPER.readTree(json))
                .isEqualTo(Json.MAPPER.readTree("{\"name\": \"git_log\", \"arguments\": {\"lines\": 3}}"));
    }

    /** Lets a real shell take the command apart. */
    private static tools.jackson.databind.JsonNode argumentAfter(String option, String command) throws IOException {
        var script = "curl() { while [ \"$1\" != '" + option + "' ]; do shift; done; printf %s \"$2\"; }\n" + command;
        var shell = new ProcessBuilder("sh", "-c", script).start();
        var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Json.MAPPER.readTree(output);
    }
}
