package io.magictunnel.provider.openai;

import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.ModelEntry.Lifecycle;
import io.magictunnel.provider.wire.WireRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** The models of somebody who lists them as OpenAI does: names, and sometimes the day of their end. */
public record ModelList(OpenAiDoor door) {

    private static final int MOST = 5000;

    public List<ModelEntry> all() {
        var reply = door.wire()
                .ask(
                        door.to(),
                        WireRequest.get(door.root(), "models", door.head().get()));
        return reply.json()
                .path("data")
                .valueStream()
                .filter(model -> !text(model, "id").isEmpty())
                .limit(MOST)
                .map(this::entry)
                .sorted(Comparator.comparing(ModelEntry::id))
                .toList();
    }

    private ModelEntry entry(JsonNode model) {
        var id = text(model, "id");
        var end = end(model.path("shutdown_date"));
        return new ModelEntry(
                id,
                id,
                limit(model, "max_input_tokens", "context_length", "max_model_len"),
                limit(model, "max_output_tokens", "max_completion_tokens"),
                door.guess().apply(id),
                end.isPresent() ? Lifecycle.DEPRECATED : Lifecycle.UNKNOWN,
                end);
    }

    private static OptionalLong limit(JsonNode model, String... names) {
        return List.of(names).stream()
                .mapToLong(name -> model.path(name).asLong(0))
                .filter(limit -> limit > 0)
                .findFirst();
    }

    /** A moment in seconds, or a date. */
    private static Optional<Instant> end(JsonNode date) {
        try {
            if (date.isIntegralNumber()) {
                return Optional.of(Instant.ofEpochSecond(date.longValue()));
            }
            var text = date.asString("");
            return text.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, 10))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
