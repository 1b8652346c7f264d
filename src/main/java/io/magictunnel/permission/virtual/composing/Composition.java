package io.magictunnel.permission.virtual.composing;

import io.magictunnel.permission.Matter;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.permission.virtual.SelectionRule;
import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A selection in the making: things and groups of things are ticked, and rules come of it. */
final class Composition implements Serializable {

    private final SortedSet<SelectionRule> included;
    private final SortedSet<SelectionRule> excluded;

    Composition(Selection selection) {
        included = new TreeSet<>(selection.included());
        excluded = new TreeSet<>(selection.excluded());
    }

    Selection selection() {
        return new Selection(included, excluded);
    }

    List<SelectionRule> included() {
        return List.copyOf(included);
    }

    List<SelectionRule> excluded() {
        return List.copyOf(excluded);
    }

    Stream<SelectionRule> rules() {
        return Stream.concat(included.stream(), excluded.stream());
    }

    /** What is said of a group: {@code in}, {@code out} or {@code none}. */
    String standOf(SelectionRule group) {
        if (excluded.contains(group)) {
            return "out";
        }
        return included.contains(group) ? "in" : "none";
    }

    /**
     * Takes in what was not, and leaves out what was. A rule of its own is made only where no other rule does it already.
     *
     * @return false where a group that is left out has it, which is stronger than any tick
     */
    boolean toggle(Matter matter) {
        var itself = SelectionRule.of(matter);
        var wasIn = selects(matter);
        (wasIn ? included : excluded).remove(itself);
        if (selects(matter) == wasIn) {
            (wasIn ? excluded : included).add(itself);
        }
        if (selects(matter) != wasIn) {
            return true;
        }
        included.remove(itself);
        return false;
    }

    /** A group is first taken in, then left out, then not spoken of any more. */
    void turn(SelectionRule group) {
        if (included.remove(group)) {
            excluded.add(group);
        } else if (!excluded.remove(group)) {
            included.add(group);
        }
    }

    boolean selects(Matter matter) {
        return selection().selects(matter);
    }
}
