package io.magictunnel.provider.fake;

import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.anthropic.AnthropicClient;
import io.magictunnel.provider.azure.AzureClient;
import io.magictunnel.provider.google.GeminiClient;
import io.magictunnel.provider.lmstudio.LmStudioClient;
import io.magictunnel.provider.ollama.OllamaClient;
import io.magictunnel.provider.openai.CustomClient;
import io.magictunnel.provider.openai.OpenAiClient;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireForTests;

/** The adapters as a server would hand them out, without a server. */
public final class Adapters {

    private static final VendorWire WIRE = WireForTests.started();

    private Adapters() {}

    public static LlmClient of(ProviderKind kind) {
        return switch (kind) {
            case OPENAI -> wired(new OpenAiClient());
            case CUSTOM -> wired(new CustomClient());
            case AZURE_OPENAI -> wired(new AzureClient());
            case ANTHROPIC -> wired(new AnthropicClient());
            case GOOGLE -> wired(new GeminiClient());
            case OLLAMA -> wired(new OllamaClient());
            case LM_STUDIO -> wired(new LmStudioClient());
            case BUILTIN -> throw new IllegalArgumentException("Our own rules need no wire");
        };
    }

    private static LlmClient wired(LlmClient client) {
        try {
            var field = client.getClass().getDeclaredField("wire");
            field.setAccessible(true);
            field.set(client, WIRE);
            return client;
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}
