package io.magictunnel.provider.openai;

import static io.magictunnel.provider.dialect.JsonSaid.count;
import static io.magictunnel.provider.dialect.JsonSaid.optional;

import io.magictunnel.provider.chat.Usage;
import tools.jackson.databind.JsonNode;

/** Reads what OpenAI says about usage: it counts cached input within the input, and reasoning within the output. */
final class OpenAiUsage {

    private OpenAiUsage() {}

    static Usage ofCompletion(JsonNode answer) {
        var usage = answer.path("usage");
        var input = usage.path("prompt_tokens_details");
        var cached = Math.max(count(input, "cached_tokens"), count(usage, "prompt_cache_hit_tokens"));
        return usage(
                answer,
                new Totals(count(usage, "prompt_tokens"), count(usage, "completion_tokens"), cached),
                input,
                usage.path("completion_tokens_details"));
    }

    static Usage ofResponse(JsonNode answer) {
        var usage = answer.path("usage");
        var input = usage.path("input_tokens_details");
        return usage(
                answer,
                new Totals(count(usage, "input_tokens"), count(usage, "output_tokens"), count(input, "cached_tokens")),
                input,
                usage.path("output_tokens_details"));
    }

    private record Totals(long input, long output, long cached) {}

    private static Usage usage(JsonNode answer, Totals totals, JsonNode input, JsonNode output) {
        var read = Math.min(totals.cached(), totals.input());
        var written = Math.min(count(input, "cache_write_tokens"), totals.input() - read);
        return new Usage(
                totals.input() - read - written,
                read,
                written,
                0,
                totals.output(),
                Math.min(count(output, "reasoning_tokens"), totals.output()),
                count(input, "audio_tokens"),
                count(input, "image_tokens"),
                count(answer.path("usage"), "num_search_queries"),
                optional(answer, "service_tier"),
                Usage.Source.MEASURED);
    }
}
