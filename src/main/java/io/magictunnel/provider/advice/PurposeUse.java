package io.magictunnel.provider.advice;

import io.magictunnel.provider.usage.CallSize;
import io.magictunnel.provider.usage.spend.SpendFigures;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/**
 * How well the tokens of one model were used for one purpose.
 *
 * @param input tokens that half of the calls did not exceed
 * @param output likewise, with what nine of ten did not exceed and how far from it calls usually are
 * @param wasted tokens of calls that failed or were given up
 * @param repeated input tokens that calls may have in common and paid in full: as many as nine of ten calls have at least,
 *     for each of them, less what was read from the vendor's cache
 */
public record PurposeUse(
        String purpose,
        String provider,
        String model,
        String priceId,
        SpendFigures figures,
        long input,
        OutputForecast output,
        long wasted,
        long repeated) {

    /** Dearest first. */
    static List<PurposeUse> of(List<CallSize> calls) {
        return calls.stream()
                .collect(Collectors.groupingBy(call -> List.of(call.purpose(), call.provider(), call.model())))
                .values()
                .stream()
                .map(PurposeUse::ofOne)
                .sorted(Comparator.comparing((PurposeUse use) -> use.figures().costMicros())
                        .reversed()
                        .thenComparing(PurposeUse::purpose)
                        .thenComparing(PurposeUse::provider)
                        .thenComparing(PurposeUse::model))
                .toList();
    }

    /** All are of one purpose and one model. */
    private static PurposeUse ofOne(List<CallSize> calls) {
        var one = calls.getFirst();
        var good = calls.stream().filter(CallSize::hasSucceeded).toList();
        var inputs = Quantiles.of(good.stream().mapToLong(CallSize::input));
        return new PurposeUse(
                one.purpose(),
                one.provider(),
                one.model(),
                one.priceId(),
                calls.stream().map(PurposeUse::figures).reduce(SpendFigures.NONE, SpendFigures::plus),
                inputs.at(50),
                OutputForecast.of(good, one.provider(), one.model(), one.purpose()),
                calls.stream()
                        .filter(call -> !call.hasSucceeded())
                        .mapToLong(call -> call.input() + call.output())
                        .sum(),
                repeated(good, inputs.at(10)));
    }

    private static long repeated(List<CallSize> calls, long common) {
        LongUnaryOperator unread = read -> Math.max(0, common - read);
        // whoever is first cannot read from a cache what nobody has written
        return calls.stream()
                .skip(1)
                .mapToLong(call -> Math.min(call.input(), unread.applyAsLong(call.cacheRead())))
                .sum();
    }

    private static SpendFigures figures(CallSize call) {
        return new SpendFigures(
                1,
                call.hasSucceeded() ? 0 : 1,
                call.cost() == null ? 1 : 0,
                call.input(),
                call.cacheRead(),
                call.cacheWrite(),
                call.output(),
                call.cost() == null ? 0 : call.cost(),
                0);
    }

    /** Of all its input, how much was read from the vendor's cache. */
    public int cacheHitPercent() {
        return percent(figures.cacheRead(), figures.input());
    }

    /** Of all its tokens, how many were of calls that came to nothing. */
    public int wastedPercent() {
        return percent(wasted, figures.input() + figures.output());
    }

    /** Of all its input, how much calls may have had in common without reading it from a cache. */
    public int repeatedPercent() {
        return percent(repeated, figures.input());
    }

    private static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }
}
