package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.Style;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How somebody wants a description to be written. What is absent is as configured.
 *
 * @param template of the operator, by name
 * @param targetAudience such as {@code developers}
 */
public record EnhancementOptions(
        Optional<Boolean> includeExamples,
        Optional<Boolean> includeTroubleshooting,
        Optional<String> targetAudience,
        Optional<String> style,
        Optional<String> template) {

    static final EnhancementOptions NONE = new EnhancementOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Manner over(Manner usual) {
        return new Manner(
                style.map(EnhancementOptions::styleNamed).orElse(usual.style()),
                template.or(usual::template),
                targetAudience.or(usual::audience),
                includeExamples.orElse(usual.examples()),
                includeTroubleshooting.orElse(usual.troubleshooting()));
    }

    private static Style styleNamed(String spelling) {
        return Style.named(spelling)
                .orElseThrow(() -> EnhancementError.refusal(
                        "style",
                        Arrays.stream(Style.values())
                                .map(Style::spelling)
                                .collect(Collectors.joining(", ", "allowed: ", ""))));
    }
}
