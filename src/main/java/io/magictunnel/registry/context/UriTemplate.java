package io.magictunnel.registry.context;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A URI template of RFC 6570, all four levels, read to recognise URIs that can have been made from it. Recognising takes a
 * time proportional to the lengths of both, whatever the template looks like.
 */
public final class UriTemplate {

    public static final int LONGEST = 2000;
    private static final int MOST_EXPRESSIONS = 50;
    private static final Pattern EXPRESSION = Pattern.compile(
            "[+#./;?&]?[A-Za-z0-9_%.]{1,200}(\\*|:[1-9][0-9]{0,3})?(,[A-Za-z0-9_%.]{1,200}(\\*|:[1-9][0-9]{0,3})?){0,50}");

    private final String template;
    private final List<Part> parts;

    private UriTemplate(String template, List<Part> parts) {
        this.template = template;
        this.parts = parts;
    }

    /** Empty where the text is no template, or too long a one. */
    public static Optional<UriTemplate> read(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ')) {
            return Optional.empty();
        }
        var parts = new ArrayList<Part>();
        var at = 0;
        while (at < text.length()) {
            var open = text.indexOf('{', at);
            var literal = text.substring(at, open < 0 ? text.length() : open);
            if (literal.indexOf('}') >= 0) {
                return Optional.empty();
            }
            parts.add(new Literal(literal));
            if (open < 0) {
                break;
            }
            var close = text.indexOf('}', open);
            if (close < 0
                    || !EXPRESSION.matcher(text.substring(open + 1, close)).matches()) {
                return Optional.empty();
            }
            parts.add(Expression.of(text.substring(open + 1, close)));
            at = close + 1;
        }
        return parts.size() > 2 * MOST_EXPRESSIONS
                ? Optional.empty()
                : Optional.of(new UriTemplate(text, List.copyOf(parts)));
    }

    public String template() {
        return template;
    }

    /** The same template behind some plain text. */
    UriTemplate behind(String head) {
        var longer = new ArrayList<Part>();
        longer.add(new Literal(head));
        longer.addAll(parts);
        return new UriTemplate(head + template, List.copyOf(longer));
    }

    /** How much of it is plain text: the more, the better it knows what it is about. */
    public int plainLength() {
        return parts.stream()
                .mapToInt(part -> part instanceof Literal(var text) ? text.length() : 0)
                .sum();
    }

    public boolean matches(String uri) {
        var reached = new BitSet();
        reached.set(0);
        for (var part : parts) {
            reached = part.after(uri, reached);
        }
        return reached.get(uri.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UriTemplate that && template.equals(that.template);
    }

    @Override
    public int hashCode() {
        return template.hashCode();
    }

    @Override
    public String toString() {
        return template;
    }

    private sealed interface Part {

        /** Where in the URI this part can end, if it begins at one of these places. */
        BitSet after(String uri, BitSet starts);
    }

    private record Literal(String text) implements Part {

        @Override
        public BitSet after(String uri, BitSet starts) {
            var ends = new BitSet();
            starts.stream()
                    .filter(start -> uri.startsWith(text, start))
                    .forEach(start -> ends.set(start + text.length()));
            return ends;
        }
    }

    /**
     * What stands between braces.
     *
     * @param first what every expansion begins with; empty for simple ones, which have at least one character instead
     * @param stops characters that end it
     */
    private record Expression(String first, String stops) implements Part {

        static Expression of(String text) {
            var isList = text.indexOf(',') >= 0 || text.endsWith("*");
            return switch (text.charAt(0)) {
                case '+' -> new Expression("", "");
                case '#' -> new Expression("#", "");
                case '/' -> new Expression("/", isList ? "?#" : "/?#");
                case '?' -> new Expression("?", "#");
                case '&' -> new Expression("&", "#");
                case '.' -> new Expression(".", "/?#");
                case ';' -> new Expression(";", "/?#");
                default -> new Expression("", "/?#");
            };
        }

        @Override
        public BitSet after(String uri, BitSet starts) {
            var ends = new BitSet();
            if (!first.isEmpty()) {
                ends.or(starts);
            }
            var isInside = false;
            for (var at = 0; at < uri.length(); at++) {
                isInside = (isInside && isInner(uri, at)) || (starts.get(at) && canBegin(uri, at));
                if (isInside) {
                    ends.set(at + 1);
                }
            }
            return ends;
        }

        private boolean canBegin(String uri, int at) {
            return first.isEmpty() ? isInner(uri, at) : uri.startsWith(first, at);
        }

        private boolean isInner(String uri, int at) {
            return stops.indexOf(uri.charAt(at)) < 0;
        }
    }
}
