package io.magictunnel.enhancement.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds names in a text: what stands in quotes, what is spelled like an identifier, and the known names themselves. */
final class Mentions {

    private static final int WINDOW = 80;
    private static final Pattern NAME = Pattern.compile(
            "[`'\"\u201C]([A-Za-z_$][\\w.\\[\\]$-]{0,80})[`'\"\u201D]"
                    + "|(?<![\\w/.@-])([A-Za-z]{1,40}_[\\w]{1,60}|[a-z]{1,30}[A-Z]\\w{0,50}|[A-Za-z]\\w{1,60})(?![\\w@]|\\.\\w|-\\w|/\\w)");
    private static final Pattern IDENTIFIER = Pattern.compile(".*_.*|[a-z]+[A-Z].*");
    private static final Pattern LIST = Pattern.compile(",? ?(?:and |or )?");

    private final String text;
    private final Set<String> known;
    private final List<MatchResult> names;

    /** @param known names that count also where they are spelled like any word */
    private Mentions(String text, Set<String> known) {
        this.text = text;
        this.known = known;
        this.names = NAME.matcher(text).results().toList();
    }

    static List<Mention> in(String text, Set<String> known) {
        return new Mentions(text, known).all();
    }

    private List<Mention> all() {
        var found = new ArrayList<Mention>();
        var last = -1;
        for (var i = 0; i < names.size(); i++) {
            var match = names.get(i);
            var quoted = match.group(1) != null;
            // What leads to the first of several names in a row leads to all of them.
            var before = quoted
                            && last >= 0
                            && LIST.matcher(text.substring(last, match.start())).matches()
                    ? found.getLast().before()
                    : before(match.start());
            var mention = new Mention(name(match), quoted, before, after(i));
            if (quoted
                    || known.contains(mention.name())
                    || IDENTIFIER.matcher(mention.name()).matches()
                    || isListed(mention)) {
                found.add(mention);
                last = match.end();
            }
        }
        return found;
    }

    /** A word as any other, but at the place of a name in a list of parameters. */
    private static boolean isListed(Mention mention) {
        return (mention.before().endsWith("\n- ") || mention.before().endsWith("\n* "))
                && (mention.after().startsWith(":") || mention.after().startsWith(" ("));
    }

    private static String name(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private String before(int start) {
        var window = "\n" + text.substring(0, start);
        window = window.substring(Math.max(0, window.length() - WINDOW));
        var sentence = window.lastIndexOf(". ");
        return (sentence < 0 ? window : window.substring(sentence + 2)).toLowerCase(Locale.ROOT);
    }

    /** To the end of the sentence, or to the next name that is known. */
    private String after(int index) {
        var start = names.get(index).end();
        var end = names.stream()
                .skip(index + 1)
                .filter(next -> known.contains(name(next))
                        && (next.group(1) != null || names.get(index).group(1) == null))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(text.length());
        var window = text.substring(start, Math.min(end, start + WINDOW));
        var sentence = window.indexOf(". ");
        return (sentence < 0 ? window : window.substring(0, sentence)).toLowerCase(Locale.ROOT);
    }
}
