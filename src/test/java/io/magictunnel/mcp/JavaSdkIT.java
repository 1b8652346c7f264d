package io.magictunnel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.EverythingServer;
import io.magictunnel.testing.RunningProduct;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The official client library for Java. */
@AgainstTheProduct
class JavaSdkIT {

    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<Double> progress = new CopyOnWriteArrayList<>();

    @Test
    void listsAndCallsToolsOfFilesAndOfOtherServers(RunningProduct product) {
        EverythingServer.in(product);
        try (var client = connected(product)) {
            var names = client.listTools().tools().stream()
                    .map(McpSchema.Tool::name)
                    .toList();

            assertThat(names).contains("text_case", EverythingServer.offered("echo"));
            assertThat(text(client, "text_case", Map.of("text", "quiet", "to", "upper")))
                    .isEqualTo("QUIET");
            assertThat(text(client, EverythingServer.offered("echo"), Map.of("message", "hello")))
                    .isEqualTo("Echo: hello");
        }
    }

    @Test
    void hearsTheProgressOfAnotherServer(RunningProduct product) {
        EverythingServer.in(product);
        try (var client = connected(product)) {
            client.callTool(
                    McpSchema.CallToolRequest.builder(EverythingServer.offered("trigger-long-running-operation"))
                            .arguments(Map.of("duration", 1, "steps", 4))
                            .meta(Map.of("progressToken", "mine"))
                            .build());

            assertThat(progress).containsExactly(1.0, 2.0, 3.0, 4.0);
        }
    }

    @Test
    void itsModelAndItsUserAreAskedByAnotherServer(RunningProduct product) {
        EverythingServer.in(product);
        try (var client = connected(product)) {
            assertThat(text(client, EverythingServer.offered("trigger-sampling-request"), Map.of("prompt", "Why?")))
                    .contains("Because");
            text(client, EverythingServer.offered("trigger-elicitation-request"), Map.of());

            assertThat(questions).hasSize(2).anyMatch(question -> question.contains("Why?"));
        }
    }

    @Test
    void readsPromptsAndResourcesOfAnotherServer(RunningProduct product) {
        EverythingServer.in(product);
        try (var client = connected(product)) {
            var prompt = client.getPrompt(McpSchema.GetPromptRequest.builder(EverythingServer.offered("simple-prompt"))
                    .build());
            var resource = client.listResources().resources().getFirst();

            assertThat(prompt.messages()).isNotEmpty();
            assertThat(client.readResource(resource).contents())
                    .allMatch(contents -> contents.uri().equals(resource.uri()));
        }
    }

    private McpSyncClient connected(RunningProduct product) {
        var transport = HttpClientStreamableHttpTransport.builder(product.base().toString())
                .endpoint("/mcp")
                .addHttpRequestCustomizer((request, method, address, body, context) ->
                        request.setHeader("Authorization", "Bearer " + product.adminKey()))
                .build();
        var client = McpClient.sync(transport)
                .capabilities(McpSchema.ClientCapabilities.builder()
                        .sampling()
                        .elicitation()
                        .roots(true)
                        .build())
                .sampling(this::answer)
                .elicitation(this::decline)
                .progressConsumer(notice -> progress.add(notice.progress()))
                .build();
        client.initialize();
        return client;
    }

    private McpSchema.CreateMessageResult answer(McpSchema.CreateMessageRequest request) {
        questions.add(request.toString());
        return McpSchema.CreateMessageResult.builder(McpSchema.Role.ASSISTANT, "Because", "a test")
                .build();
    }

    private McpSchema.ElicitResult decline(McpSchema.ElicitFormRequest request) {
        questions.add(request.toString());
        return McpSchema.ElicitResult.builder(McpSchema.ElicitResult.Action.DECLINE)
                .build();
    }

    private static String text(McpSyncClient client, String tool, Map<String, Object> arguments) {
        var result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        return result.content().stream()
                .filter(McpSchema.TextContent.class::isInstance)
                .map(content -> ((McpSchema.TextContent) content).text())
                .reduce("", String::concat);
    }
}
