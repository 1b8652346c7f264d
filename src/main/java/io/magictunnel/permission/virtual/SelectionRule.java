package io.magictunnel.permission.virtual;

import io.magictunnel.permission.Matter;
import io.magictunnel.registry.ToolSource.UpstreamServer;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One thing, or a kind of things, that a selection takes in or leaves out. It need not exist now: tools and servers come and go.
 *
 * @param name of the tool or prompt, the URI or URI template of the resource, the alias of the server, the category or the tag
 */
public record SelectionRule(Kind kind, String name) implements Comparable<SelectionRule>, Serializable {

    /** What the database holds. */
    private static final int LONGEST_NAME = 2000;

    private static final String ANY = "*";
    private static final Comparator<SelectionRule> ORDER =
            Comparator.comparing(SelectionRule::kind).thenComparing(SelectionRule::name);

    /** By what things are selected. */
    public enum Kind {
        EVERYTHING,
        SERVER,
        CATEGORY,
        TAG,
        TOOL,
        PROMPT,
        RESOURCE;

        static Kind of(Matter matter) {
            return switch (matter.kind()) {
                case TOOL -> TOOL;
                case PROMPT -> PROMPT;
                case RESOURCE -> RESOURCE;
                case EVERYTHING, SERVER, CATEGORY ->
                    throw new IllegalArgumentException(matter.kind() + " is nothing that could be listed");
            };
        }

        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SelectionRule {
        VirtualServerError.require(
                kind != null, "A rule needs a kind: everything, server, category, tag, tool, prompt or resource");
        name = switch (kind) {
            case EVERYTHING -> ANY;
            case CATEGORY -> bounded(kind, name).toLowerCase(Locale.ROOT);
            case SERVER, TAG, TOOL, PROMPT, RESOURCE -> bounded(kind, name);
        };
    }

    /** The rule that names exactly this. */
    public static SelectionRule of(Matter matter) {
        return new SelectionRule(Kind.of(matter), matter.name());
    }

    /** Whether a rule can name it: other servers call their things as they like. */
    public static boolean canName(Matter matter) {
        return isName(matter.name());
    }

    /** The groups to which it belongs, as far as rules can name them. */
    public static Stream<SelectionRule> groupsOf(Matter matter) {
        var server = matter.source() instanceof UpstreamServer upstream
                ? Stream.of(upstream.name())
                : Stream.<String>empty();
        return Stream.of(
                        Stream.of(everything()),
                        rules(Kind.SERVER, server),
                        rules(Kind.CATEGORY, Stream.of(matter.category())),
                        rules(Kind.TAG, matter.tags().stream()))
                .flatMap(rules -> rules);
    }

    private static Stream<SelectionRule> rules(Kind kind, Stream<String> names) {
        return names.filter(SelectionRule::isName).map(name -> new SelectionRule(kind, name));
    }

    /** Whether it stands for many things. */
    public boolean isGroup() {
        return kind.compareTo(Kind.TOOL) < 0;
    }

    public static SelectionRule everything() {
        return new SelectionRule(Kind.EVERYTHING, ANY);
    }

    @Override
    public int compareTo(SelectionRule other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind == Kind.EVERYTHING ? "everything" : "%s '%s'".formatted(kind.spelling(), name);
    }

    private static boolean isName(String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static String bounded(Kind kind, String name) {
        VirtualServerError.require(
                isName(name),
                "A rule about a %s needs its name: 1 to %d characters on one line"
                        .formatted(kind.spelling(), LONGEST_NAME));
        return name;
    }
}
