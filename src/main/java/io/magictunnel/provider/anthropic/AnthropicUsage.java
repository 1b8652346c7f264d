package io.magictunnel.provider.anthropic;

import static io.magictunnel.provider.dialect.JsonSaid.count;
import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.Usage;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what Anthropic says about usage: cached input stands beside the input, not within it. */
final class AnthropicUsage {

    private AnthropicUsage() {}

    static Usage of(JsonNode usage) {
        var writes = usage.path("cache_creation");
        var hour = count(writes, "ephemeral_1h_input_tokens");
        var minutes = writes.isObject()
                ? count(writes, "ephemeral_5m_input_tokens")
                : count(usage, "cache_creation_input_tokens");
        var thinking = count(usage.path("output_tokens_details"), "thinking_tokens");
        return new Usage(
                count(usage, "input_tokens"),
                count(usage, "cache_read_input_tokens"),
                minutes,
                hour,
                count(usage, "output_tokens"),
                Math.min(thinking, count(usage, "output_tokens")),
                0,
                0,
                serverTools(usage.path("server_tool_use")),
                tier(usage),
                optional(usage, "inference_geo"),
                Usage.Source.MEASURED);
    }

    private static long serverTools(JsonNode uses) {
        return uses.valueStream()
                .mapToLong(count -> Math.max(0, count.asLong(0)))
                .sum();
    }

    /** A fast answer has a price of its own, whatever its tier. */
    private static Optional<String> tier(JsonNode usage) {
        return text(usage, "speed").equals("fast") ? Optional.of("fast") : optional(usage, "service_tier");
    }
}
