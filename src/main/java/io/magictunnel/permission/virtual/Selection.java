package io.magictunnel.permission.virtual;

import static java.util.stream.Collectors.joining;

import io.magictunnel.permission.Matter;
import java.util.Collection;
import java.util.List;

/** What belongs to a virtual server: all that a rule takes in and no rule leaves out. Without rules, nothing does. */
public final class Selection {

    public static final Selection NOTHING = new Selection(List.of(), List.of());

    private final RuleSet included;
    private final RuleSet excluded;

    public Selection(Collection<SelectionRule> included, Collection<SelectionRule> excluded) {
        this.included = RuleSet.of(included);
        this.excluded = RuleSet.of(excluded);
    }

    public boolean selects(Matter matter) {
        return included.isAbout(matter) && !excluded.isAbout(matter);
    }

    /** What is taken in, sorted. */
    public List<SelectionRule> included() {
        return included.rules();
    }

    /** What is left out of it, sorted. */
    public List<SelectionRule> excluded() {
        return excluded.rules();
    }

    public int size() {
        return included().size() + excluded().size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection that && included.equals(that.included) && excluded.equals(that.excluded);
    }

    @Override
    public int hashCode() {
        return 31 * included.hashCode() + excluded.hashCode();
    }

    /** Says all there is: equal texts, equal selections. Names hold no line breaks. */
    @Override
    public String toString() {
        return "%s\nwithout\n%s".formatted(lines(included), lines(excluded));
    }

    private static String lines(RuleSet rules) {
        return rules.rules().stream().map(SelectionRule::toString).collect(joining("\n"));
    }
}
