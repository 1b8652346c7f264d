package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryError;
import io.magictunnel.registry.ToolName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A sentence, and the tools of which any is right for it.
 *
 * @param note why, for people; may be empty
 * @param version counts the changes, so that two people who change it at once notice
 */
public record SavedCase(
        String id,
        String sentence,
        List<ToolName> expected,
        String note,
        Instant changedAt,
        String changedBy,
        int version) {

    /** What the database holds. */
    public static final int LONGEST_SENTENCE = 500;

    public static final int LONGEST_NOTE = 500;
    static final int MOST_EXPECTED = 10;

    public SavedCase {
        sentence = text(sentence, LONGEST_SENTENCE, "sentence");
        note = text(note, LONGEST_NOTE, "note");
        DiscoveryError.INVALID_CASE.unless(!sentence.isEmpty(), "A test case needs the sentence that is looked for");
        expected = expected.stream().distinct().sorted().toList();
        DiscoveryError.INVALID_CASE.unless(
                !expected.isEmpty() && expected.size() <= MOST_EXPECTED,
                "A test case names 1 to %d tools of which any is right; given are %d"
                        .formatted(MOST_EXPECTED, expected.size()));
    }

    /** Reads what somebody has typed. */
    static List<ToolName> names(Collection<String> typed) {
        return typed.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(SavedCase::name)
                .toList();
    }

    boolean expects(ToolName tool) {
        return expected.contains(tool);
    }

    private static ToolName name(String typed) {
        DiscoveryError.INVALID_CASE.unless(
                ToolName.isValid(typed),
                "'%s' is no name of a tool".formatted(typed.substring(0, Math.min(80, typed.length()))));
        return new ToolName(typed);
    }

    private static String text(String given, int longest, String what) {
        var text = given == null ? "" : given.strip();
        DiscoveryError.INVALID_CASE.unless(
                text.length() <= longest && text.chars().noneMatch(Character::isISOControl),
                "The %s has %d characters; allowed are %d, on one line".formatted(what, text.length(), longest));
        return text;
    }
}
