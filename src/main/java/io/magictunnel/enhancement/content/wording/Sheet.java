package io.magictunnel.enhancement.content.wording;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A text and its head.
 *
 * @param summary what it is for, in a sentence
 */
record Sheet(String title, String summary, String text) {

    /** @param sections empty ones are left out */
    static Sheet of(String title, String summary, String... sections) {
        return new Sheet(
                title,
                summary,
                Arrays.stream(sections)
                        .map(String::strip)
                        .filter(section -> !section.isEmpty())
                        .collect(Collectors.joining("\n\n")));
    }
}
