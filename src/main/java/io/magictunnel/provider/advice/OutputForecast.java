package io.magictunnel.provider.advice;

import io.magictunnel.provider.usage.CallSize;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How long the answer of a model is going to be, by how long its answers were.
 *
 * @param median which half of them did not exceed
 * @param p90 which nine of ten did not exceed
 * @param errorPercent how far from the median they usually were
 * @param calls how many there were
 */
public record OutputForecast(Basis basis, long median, long p90, double errorPercent, int calls) {

    private static final int ENOUGH = 5;

    /** Which answers it is learnt from. */
    public enum Basis {
        /** Those of the model to questions of that purpose. */
        PURPOSE,
        /** All of the model, because there are too few of that purpose. */
        MODEL,
        /** There are too few of either. */
        NONE
    }

    /** @param history calls of any models and purposes */
    public static OutputForecast of(Collection<CallSize> history, String provider, String model, String purpose) {
        Predicate<CallSize> ofModel = call -> call.hasSucceeded()
                && call.provider().equals(provider)
                && call.model().equals(model);
        return Stream.of(
                        of(history, ofModel.and(call -> call.purpose().equals(purpose)), Basis.PURPOSE),
                        of(history, ofModel, Basis.MODEL))
                .filter(forecast -> forecast.calls() >= ENOUGH)
                .findFirst()
                .orElseGet(() -> new OutputForecast(Basis.NONE, 0, 0, 0, 0));
    }

    private static OutputForecast of(Collection<CallSize> history, Predicate<CallSize> wanted, Basis basis) {
        var outputs = Quantiles.of(history.stream().filter(wanted).mapToLong(CallSize::output));
        return new OutputForecast(basis, outputs.at(50), outputs.at(90), outputs.errorPercent(), outputs.count());
    }
}
