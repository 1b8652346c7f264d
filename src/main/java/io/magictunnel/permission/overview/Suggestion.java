package io.magictunnel.permission.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A name that could complete what somebody has begun to type.
 *
 * @param label what people know it by; often the name itself
 */
public record Suggestion(String name, String label) {

    private static final int MOST = 30;

    /** The first few names that contain the text, those that begin with it before the others. */
    static List<Suggestion> of(Map<String, String> labels, String text) {
        return best(
                labels.entrySet().stream().map(entry -> new Suggestion(entry.getKey(), entry.getValue())),
                text.strip().toLowerCase(Locale.ROOT));
    }

    static List<Suggestion> of(Stream<String> names, String text) {
        return best(
                names.distinct().map(name -> new Suggestion(name, name)),
                text.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Suggestion> best(Stream<Suggestion> all, String wanted) {
        return all.filter(one -> one.contains(wanted))
                .sorted(Comparator.comparing((Suggestion one) -> !one.beginsWith(wanted))
                        .thenComparing(Suggestion::label))
                .limit(MOST)
                .toList();
    }

    private boolean contains(String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || label.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private boolean beginsWith(String wanted) {
        return name.toLowerCase(Locale.ROOT).startsWith(wanted)
                || label.toLowerCase(Locale.ROOT).startsWith(wanted);
    }
}
