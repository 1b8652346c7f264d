package io.magictunnel.enhancement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a description is to be written.
 *
 * @param template by which name the operator has further orders in the configuration; absent: as configured
 * @param audience for whom, such as {@code developers}; absent: for anybody
 * @param examples whether to say with examples what somebody would ask for
 * @param troubleshooting whether to say what usually goes wrong, and what helps
 */
public record Manner(
        Style style, Optional<String> template, Optional<String> audience, boolean examples, boolean troubleshooting) {

    private static final int LONGEST_AUDIENCE = 60;

    public Manner {
        // It stands among the orders, so it must not be able to say more than for whom.
        audience.filter(words -> !isPlain(words)).ifPresent(words -> {
            throw EnhancementError.refusal(
                    "target_audience",
                    "allowed: letters, digits, spaces, commas and hyphens, at most " + LONGEST_AUDIENCE);
        });
    }

    public static Manner of(Style style) {
        return new Manner(style, Optional.empty(), Optional.empty(), false, false);
    }

    /** As part of the orders. */
    String inWords() {
        var words = new ArrayList<>(List.of(style.inWords()));
        audience.ifPresent(readers -> words.add("for " + readers));
        if (examples) {
            words.add("with one or two short examples of what somebody would ask for");
        }
        if (troubleshooting) {
            words.add("with what usually goes wrong and what helps, as far as the document tells");
        }
        return String.join("; ", words);
    }

    private static boolean isPlain(String words) {
        return words.length() <= LONGEST_AUDIENCE
                && !words.isBlank()
                && words.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || " ,-".indexOf(letter) >= 0);
    }
}
