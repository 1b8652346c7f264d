package io.magictunnel.enhancement.version;

import io.magictunnel.enhancement.ToolMetadata;
import io.magictunnel.enhancement.quality.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is in a version.
 *
 * @param original the source's words at that time
 * @param description absent where only metadata was wanted, or no description came
 * @param summary what is better, in a sentence; empty without a description
 * @param metadata absent where only a description was wanted, or no metadata came
 * @param faults why it must not be used
 * @param errors what did not come, and why
 */
public record VersionContent(
        String original,
        Optional<String> description,
        String summary,
        Optional<ToolMetadata> metadata,
        List<Fault> faults,
        List<String> errors) {

    public VersionContent {
        faults = List.copyOf(faults);
        errors = List.copyOf(errors);
    }

    /** Whether there is something, and nothing wrong with it. */
    public boolean holdsUsableWords() {
        return faults.isEmpty() && (description.isPresent() || metadata.isPresent());
    }

    /** Why it cannot be used, or what is missing; empty where all is well. */
    public List<String> troubles() {
        return Stream.concat(faults.stream().map(Fault::details), errors.stream())
                .toList();
    }
}
