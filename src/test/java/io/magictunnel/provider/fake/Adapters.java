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
        return of(kind, WIRE);
    }

    /** With a wire that has not trusted anybody yet. */
    public static LlmClient wiredAnew(ProviderKind kind) {
        return of(kind, WireForTests.started());
    }

    private static LlmClient of(ProviderKind kind, VendorWire wire) {
        return switch (kind) {
            case OPENAI -> wired(new OpenAiClient(), wire);
            case CUSTOM -> wired(new CustomClient(), wire);
            case AZURE_OPENAI -> wired(new AzureClient(), wire);
            case ANTHROPIC -> wired(new AnthropicClient(), wire);
            case GOOGLE -> wired(new GeminiClient(), wire);
            case OLLAMA -> wired(new OllamaClient(), wire);
            case LM_STUDIO -> wired(new LmStudioClient(), wire);
            case BUILTIN -> throw new IllegalArgumentException("Our own rules need no wire");
        };
    }

    private static LlmClient wired(LlmClient client, VendorWire wire) {
        try {
            var field = client.getClass().getDeclaredField("wire");
            field.setAccessible(true);
            field.set(client, wire);
            return client;
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}
