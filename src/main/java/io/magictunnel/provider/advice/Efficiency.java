package io.magictunnel.provider.advice;

import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.keeping.Prices;
import io.magictunnel.provider.usage.CallLog;
import io.magictunnel.provider.usage.CallSize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well tokens were used in the last 30 days, purpose by purpose. It looks at single calls, at the newest where there are many. */
@ApplicationScoped
public class Efficiency {

    static final Duration PAST = Duration.ofDays(30);

    private static final int MOST_CALLS = 20_000;
    private static final Money LEAST = new Money(10_000);

    @Inject
    CallLog log;

    @Inject
    Prices prices;

    @Inject
    Clock clock;

    /**
     * What was found.
     *
     * @param calls how many were looked at
     * @param complete whether there were no more
     */
    public record Report(Instant from, int calls, boolean complete, List<Line> lines) {}

    /** One purpose and model, what is remarkable about it, and how it could cost less. */
    public record Line(PurposeUse use, List<Remark> remarks, List<Saving> savings) {}

    public Report report() {
        var from = clock.instant().minus(PAST);
        var calls = log.sizes(from, MOST_CALLS);
        return report(
                from,
                calls,
                prices.all(),
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    public OutputForecast forecast(String provider, String model, String purpose) {
        return OutputForecast.of(log.sizes(clock.instant().minus(PAST), MOST_CALLS), provider, model, purpose);
    }

    static Report report(Instant from, List<CallSize> calls, List<PricedModel> listed, LocalDate today) {
        var byId = listed.stream().collect(Collectors.toMap(PricedModel::id, Function.identity()));
        var rule = new SavingRule(listed, today, LEAST);
        return new Report(
                from,
                calls.size(),
                calls.size() < MOST_CALLS,
                PurposeUse.of(calls).stream()
                        .map(use -> new Line(use, remarks(use), savings(use, rule, byId)))
                        .toList());
    }

    private static List<Remark> remarks(PurposeUse use) {
        return Stream.of(Remark.values()).filter(remark -> remark.isTrueOf(use)).toList();
    }

    private static List<Saving> savings(PurposeUse use, SavingRule rule, Map<String, PricedModel> byId) {
        var model = byId.get(use.priceId());
        return model == null ? List.of() : rule.of(List.of(new ModelUse(model, use.figures())));
    }
}
