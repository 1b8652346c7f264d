package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.argument.MappedArgument;
import io.magictunnel.discovery.argument.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Which of several tools that fit about equally well takes the values that the request has: what is said to a tool tells which
 * one is meant. A request that begins with a tool's name means that tool.
 */
record TakenValues(Function<Hit, Mapping> mapping) {

    private static final double ABOUT_EQUAL = 0.25;
    private static final int MOST = 5;
    private static final double FOR_UNUSED = 0.1;
    private static final int MOST_UNUSED = 2;
    private static final double FOR_MISSING = 0.08;
    private static final double FOR_SURENESS = 0.3;
    private static final double USUAL_SURENESS = 0.8;

    private record Weighed(Hit hit, double weight) {}

    /** @param hits in the order of the search */
    List<Hit> ordered(List<Hit> hits, String sentence) {
        if (hits.size() < 2) {
            return hits;
        }
        var least = hits.getFirst().score() - ABOUT_EQUAL;
        var rivals = hits.stream()
                .limit(MOST)
                .filter(hit -> hit.score() >= least)
                .map(hit -> new Weighed(hit, weight(hit, sentence)))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .map(Weighed::hit)
                .toList();
        var all = new ArrayList<>(rivals);
        hits.stream().filter(hit -> !rivals.contains(hit)).forEach(all::add);
        return all;
    }

    private double weight(Hit hit, String sentence) {
        if (beginsWith(sentence, hit.tool().name().value())) {
            return 2;
        }
        var made = mapping.apply(hit);
        var sureness = made.mapped().stream()
                .mapToDouble(MappedArgument::confidence)
                .average()
                .orElse(USUAL_SURENESS);
        return hit.score()
                - FOR_UNUSED * Math.min(made.unused(), MOST_UNUSED)
                - (made.isComplete() ? 0 : FOR_MISSING)
                + FOR_SURENESS * (sureness - USUAL_SURENESS);
    }

    private static boolean beginsWith(String sentence, String name) {
        var words = name.toLowerCase(Locale.ROOT).replaceAll("[_-]+", " ");
        var said = sentence.strip().toLowerCase(Locale.ROOT).replaceAll("[_-]+", " ");
        return words.contains(" ") && (said.equals(words) || said.startsWith(words + " "));
    }
}
