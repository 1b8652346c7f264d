package io.magictunnel.provider.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.ProviderKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceIdTest {

    @ParameterizedTest
    @CsvSource({
        "OPENAI, gpt-4.1, , gpt-4.1",
        "OPENAI, ft:gpt-4o-2024-08-06:us::x1, , ft:gpt-4o-2024-08-06",
        "ANTHROPIC, claude-opus-5, , claude-opus-5",
        "AZURE_OPENAI, my-deployment, gpt-4.1, azure/gpt-4.1",
        "AZURE_OPENAI, my-deployment, , azure/my-deployment",
        "AZURE_OPENAI, my-deployment, azure/eu/gpt-5.1, azure/eu/gpt-5.1",
        "GOOGLE, models/gemini-2.5-pro, , gemini/gemini-2.5-pro",
        "GOOGLE, gemini-2.5-pro, , gemini/gemini-2.5-pro",
        "OLLAMA, llama3, , ollama/llama3",
        "LM_STUDIO, qwen, , lm_studio/qwen",
        "BUILTIN, rules-1, , builtin/rules-1",
        "CUSTOM, gpt-4.1, , custom/gpt-4.1",
        "CUSTOM, llama, groq/llama-3.3-70b-versatile, groq/llama-3.3-70b-versatile"
    })
    void isWhatPriceListsCallTheModel(ProviderKind kind, String model, String base, String id) {
        assertThat(PriceId.of(kind, model, Optional.ofNullable(base))).isEqualTo(id);
    }

    @Test
    void whatOllamaPassesOnIsNotLocal() {
        assertThat(PriceId.isLocal(ProviderKind.OLLAMA, "llama3")).isTrue();
        assertThat(PriceId.isLocal(ProviderKind.OLLAMA, "gpt-oss:120b-cloud")).isFalse();
        assertThat(PriceId.isLocal(ProviderKind.CUSTOM, "llama3")).isFalse();
    }
}
