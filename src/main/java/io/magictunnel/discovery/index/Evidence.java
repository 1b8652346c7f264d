package io.magictunnel.discovery.index;

import io.magictunnel.discovery.text.WordField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is known about each candidate for one request, before anybody weighs it. Candidates have places from 0 on, sorted by
 * their names.
 */
public final class Evidence {

    private static final Set<WordField> ALL = EnumSet.allOf(WordField.class);

    private final List<IndexedTool> all;
    private final int[] positions;
    private final Sought sought;
    private final Function<Set<WordField>, WordMatches> search;
    private final WordMatches words;

    Evidence(List<IndexedTool> all, int[] positions, Sought sought, Function<Set<WordField>, WordMatches> search) {
        this.all = all;
        this.positions = positions;
        this.sought = sought;
        this.search = search;
        this.words = search.apply(ALL);
    }

    public int size() {
        return positions.length;
    }

    public Sought sought() {
        return sought;
    }

    public IndexedTool tool(int place) {
        return all.get(positions[place]);
    }

    /** How well its words fit, from 0 up. */
    public double[] words() {
        return each(words::score);
    }

    /** How much of what was asked stands in its words, from 0 to 1. */
    public double[] shares() {
        return each(words::share);
    }

    /** The same, for some parts of its text. */
    public double[] shares(Set<WordField> fields) {
        return each(search.apply(fields)::share);
    }

    /** How close it is in meaning, from -1 to 1; not a number where that is not known. */
    public double[] closeness() {
        var meaning = sought.meaning();
        return each(position -> meaning.isPresent() && all.get(position).hasMeaning()
                ? meaning.get().closeness(all.get(position).directions())
                : Double.NaN);
    }

    /** Of how many candidates the meaning is not known yet. */
    public int unembedded() {
        return (int) IntStream.of(positions)
                .filter(position -> !all.get(position).hasMeaning())
                .count();
    }

    private double[] each(IntToDoubleFunction value) {
        var values = new double[positions.length];
        for (var place = 0; place < values.length; place++) {
            values[place] = value.applyAsDouble(positions[place]);
        }
        return values;
    }
}
