package io.magictunnel.enhancement.content;

import io.magictunnel.enhancement.quality.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A text about a tool, as REST tells of it.
 *
 * @param key by what clients ask for it: the name of a prompt, or the URI of a resource
 * @param accepted whether clients can get it, as long as the tool stays the same
 * @param content absent where it was not asked for
 */
public record ContentView(
        String id,
        String toolName,
        ContentKind type,
        String key,
        int version,
        String title,
        String description,
        boolean accepted,
        List<Fault> faults,
        String provider,
        String modelUsed,
        long generationTimeMs,
        Instant generatedAt,
        String generatedBy,
        Optional<String> content) {

    static ContentView of(GeneratedContent text, boolean whole) {
        return new ContentView(
                text.id().toString(),
                text.tool().value(),
                text.kind(),
                text.key(),
                text.version(),
                text.title(),
                text.summary(),
                text.accepted(),
                text.faults(),
                text.provider(),
                text.model(),
                text.took().toMillis(),
                text.createdAt(),
                text.createdBy(),
                Optional.of(text.text()).filter(all -> whole));
    }
}
