package io.magictunnel.provider.google;

import static io.magictunnel.provider.dialect.JsonSaid.count;
import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.Usage;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads what Gemini says about usage: cached input stands within the prompt, thoughts beside the output, and both are paid. */
final class GeminiUsage {

    private GeminiUsage() {}

    static Usage of(JsonNode usage) {
        var prompt = count(usage, "promptTokenCount");
        var cached = Math.min(count(usage, "cachedContentTokenCount"), prompt);
        var thoughts = count(usage, "thoughtsTokenCount");
        return new Usage(
                prompt - cached + count(usage, "toolUsePromptTokenCount"),
                cached,
                0,
                0,
                count(usage, "candidatesTokenCount") + thoughts,
                thoughts,
                modality(usage, "AUDIO"),
                modality(usage, "IMAGE"),
                0,
                optional(usage, "serviceTier")
                        .or(() -> optional(usage, "trafficType"))
                        .map(tier -> tier.toLowerCase(Locale.ROOT)),
                Usage.Source.MEASURED);
    }

    /** Those of the prompt less those that were cached. */
    private static long modality(JsonNode usage, String modality) {
        return Math.max(
                0,
                counted(usage.path("promptTokensDetails"), modality)
                        - counted(usage.path("cacheTokensDetails"), modality));
    }

    private static long counted(JsonNode details, String modality) {
        return details.valueStream()
                .filter(detail -> text(detail, "modality").equals(modality))
                .mapToLong(detail -> count(detail, "tokenCount"))
                .sum();
    }
}
