package io.magictunnel.discovery.trial;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * How well one mode did.
 *
 * @param first how often a right tool came first
 * @param amongFive how often one was among the first five
 * @param reciprocal the sum of 1/rank
 * @param time that all searches took together
 */
public record Recall(int cases, int first, int amongFive, double reciprocal, Duration time) {

    static final Recall NONE = new Recall(0, 0, 0, 0, Duration.ZERO);
    private static final int FEW = 5;

    static Recall of(Collection<Attempt> attempts) {
        return attempts.stream().map(Attempt::recall).reduce(NONE, Recall::plus);
    }

    /** Of one search. */
    static Recall of(OptionalInt rank, Duration took) {
        var at = rank.orElse(Integer.MAX_VALUE);
        return new Recall(1, at == 1 ? 1 : 0, at <= FEW ? 1 : 0, rank.isPresent() ? 1.0 / at : 0, took);
    }

    private Recall plus(Recall other) {
        return new Recall(
                cases + other.cases,
                first + other.first,
                amongFive + other.amongFive,
                reciprocal + other.reciprocal,
                time.plus(other.time));
    }

    public double atOne() {
        return share(first);
    }

    public double atFive() {
        return share(amongFive);
    }

    /** The mean reciprocal rank. */
    public double mrr() {
        return share(reciprocal);
    }

    public Duration mean() {
        return cases == 0 ? Duration.ZERO : time.dividedBy(cases);
    }

    private double share(double part) {
        return cases == 0 ? 0 : part / cases;
    }
}
