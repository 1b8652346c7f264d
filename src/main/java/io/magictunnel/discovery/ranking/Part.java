package io.magictunnel.discovery.ranking;

import io.magictunnel.discovery.ScorePart;
import java.util.function.IntFunction;

/**
 * One way to look at the candidates.
 *
 * @param values for each place, from 0 to 1
 * @param because says for a place what met
 */
record Part(String name, double weight, double[] values, IntFunction<String> because) {

    ScorePart at(int place) {
        return new ScorePart(name, values[place], weight, because.apply(place));
    }

    /** Values from the least to the most become values from 0 to 1; what is no number stays so. Where all are the same, they are the most. */
    static double[] spread(double[] values) {
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var value : values) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        var alone = most > 0 ? 1.0 : 0.0;
        var spread = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            spread[i] =
                    Double.isNaN(values[i]) ? Double.NaN : most > least ? (values[i] - least) / (most - least) : alone;
        }
        return spread;
    }
}
