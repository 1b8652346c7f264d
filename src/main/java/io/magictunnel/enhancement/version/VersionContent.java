package io.magictunnel.enhancement.version;

import io.magictunnel.enhancement.ToolMetadata;
import io.magictunnel.enhancement.proof.Verdict;
import io.magictunnel.enhancement.quality.Fault;
import io.magictunnel.registry.words.ToolWords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
 * @param verdict what the proof says; absent where none was made
 */
public record VersionContent(
        String original,
        Optional<String> description,
        String summary,
        Optional<ToolMetadata> metadata,
        List<Fault> faults,
        List<String> errors,
        Optional<Verdict> verdict) {

    public VersionContent {
        faults = List.copyOf(faults);
        errors = List.copyOf(errors);
    }

    /** Before the proof. */
    public VersionContent(
            String original,
            Optional<String> description,
            String summary,
            Optional<ToolMetadata> metadata,
            List<Fault> faults,
            List<String> errors) {
        this(original, description, summary, metadata, faults, errors, Optional.empty());
    }

    public VersionContent with(Verdict proven) {
        return new VersionContent(original, description, summary, metadata, faults, errors, Optional.of(proven));
    }

    /** As they would be laid over the tool. */
    public ToolWords words(String definition, UUID version, double confidence) {
        return new ToolWords(
                definition,
                version,
                description.orElse(""),
                metadata.map(ToolMetadata::keywords).orElse(List.of()),
                metadata.map(ToolMetadata::categories).orElse(List.of()),
                metadata.map(ToolMetadata::useCases).orElse(List.of()),
                confidence);
    }

    /** Whether there is something, and nothing wrong with it. */
    public boolean holdsUsableWords() {
        return faults.isEmpty()
                && (description.isPresent() || metadata.isPresent())
                && verdict.stream().allMatch(Verdict::promoted);
    }

    /** Why it cannot be used, or what is missing; empty where all is well. */
    public List<String> troubles() {
        return Stream.of(
                        faults.stream().map(Fault::details),
                        verdict.stream().filter(said -> !said.promoted()).map(Verdict::reason),
                        errors.stream())
                .flatMap(part -> part)
                .toList();
    }
}
