package io.magictunnel.enhancement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What else can be told about a tool: by which words people look for it, what for, and what to take care of.
 *
 * @param complexity 1 (one obvious call) to 10
 * @param duration how long a call usually takes, in words such as {@code 1-5 seconds}
 * @param relatedTools names of tools of the same catalogue
 * @param securityConsiderations short names such as {@code path_traversal}
 * @param confidence of whoever extracted it, 0 to 1
 */
public record ToolMetadata(
        List<String> keywords,
        List<String> categories,
        List<String> useCases,
        OptionalInt complexity,
        Optional<String> duration,
        List<String> relatedTools,
        List<String> securityConsiderations,
        double confidence) {

    public ToolMetadata {
        keywords = List.copyOf(keywords);
        categories = List.copyOf(categories);
        useCases = List.copyOf(useCases);
        relatedTools = List.copyOf(relatedTools);
        securityConsiderations = List.copyOf(securityConsiderations);
        confidence = Math.clamp(confidence, 0, 1);
    }
}
