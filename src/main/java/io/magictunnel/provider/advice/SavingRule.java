package io.magictunnel.provider.advice;

import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.Rate;
import io.magictunnel.provider.price.ServiceTier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds ways to spend less by list prices: another model of the same vendor that can do as much, the vendor's cache for input
 * that calls have in common, and a batch for what can wait. Only what is worth the trouble is told.
 *
 * @param listed all models that could be used instead
 * @param least what a suggestion must save to be told
 */
record SavingRule(Collection<PricedModel> listed, LocalDate today, Money least) {

    private static final int ENOUGH_CALLS = 20;
    private static final int USUAL_CACHE_PERCENT = 50;
    private static final long LONG_INPUT = 2_000;

    /** Best first. */
    List<Saving> of(Collection<ModelUse> uses) {
        return uses.stream()
                .filter(use -> use.figures().calls() >= ENOUGH_CALLS
                        && use.model().rates().isPresent())
                .flatMap(use ->
                        Stream.of(cheaper(use), cached(use), batched(use)).flatMap(Optional::stream))
                .filter(suggestion -> suggestion.amount().compareTo(least) >= 0)
                .sorted(Comparator.comparing(Saving::amount).reversed().thenComparing(Saving::model))
                .toList();
    }

    private Optional<Saving> cheaper(ModelUse use) {
        var now = cost(use.model(), usual(use));
        return listed.stream()
                .filter(other -> isAlternative(other, use.model()))
                .flatMap(other -> saving(use, other, now).stream())
                .max(Comparator.comparing(Saving::amount)
                        .thenComparing(saved -> saved.instead().orElse("")));
    }

    private boolean isAlternative(PricedModel other, PricedModel model) {
        return !other.id().equals(model.id())
                && other.vendor().equals(model.vendor())
                && other.isAvailable(today)
                && other.canReplace(model);
    }

    private Optional<Saving> saving(ModelUse use, PricedModel other, Optional<Money> now) {
        var then = cost(other, usual(use));
        return now.flatMap(before -> then.filter(before::isMoreThan)
                .map(after -> new Saving(
                        Saving.Way.CHEAPER_MODEL,
                        use.model().id(),
                        Optional.of(other.id()),
                        before.minus(after),
                        "%s can do all that %s is listed for, and the same tokens would have cost %s instead of %s"
                                .formatted(other.id(), use.model().id(), after, before))));
    }

    /** Long input that is hardly ever read from the cache: if half of it were, what would that save? */
    private Optional<Saving> cached(ModelUse use) {
        var figures = use.figures();
        var uncached = figures.input() - figures.cacheRead();
        var hit = figures.cacheRead() * 100 / Math.max(1, figures.input());
        if (!use.model().abilities().contains("prompt_caching")
                || hit >= USUAL_CACHE_PERCENT
                || figures.input() / figures.calls() < LONG_INPUT) {
            return Optional.empty();
        }
        var moved = Math.min(uncached, figures.input() * (USUAL_CACHE_PERCENT - hit) / 100);
        return difference(use.model(), moved)
                .map(saving -> new Saving(
                        Saving.Way.CACHE,
                        use.model().id(),
                        Optional.empty(),
                        saving,
                        "Calls have %d input tokens on average and read %d %% of them from the vendor's cache; with %d %% this is the saving"
                                .formatted(figures.input() / figures.calls(), hit, USUAL_CACHE_PERCENT)));
    }

    private Optional<Saving> batched(ModelUse use) {
        var isOffered =
                use.model().rates().orElseThrow().lines().stream().anyMatch(line -> line.tier() == ServiceTier.BATCH);
        if (!isOffered) {
            return Optional.empty();
        }
        var now = cost(use.model(), usual(use));
        var then = cost(use.model(), usual(use).withTier(Optional.of(ServiceTier.BATCH.spelling())));
        return now.flatMap(before -> then.filter(before::isMoreThan)
                .map(after -> new Saving(
                        Saving.Way.BATCH,
                        use.model().id(),
                        Optional.empty(),
                        before.minus(after),
                        "What can wait for a day costs %s instead of %s in a batch".formatted(after, before))));
    }

    /** The figures as one usage; by the prices of usual requests, because their lengths are not known one by one. */
    private static Usage usual(ModelUse use) {
        var figures = use.figures();
        var uncached = Math.max(0, figures.input() - figures.cacheRead() - figures.cacheWrite());
        return new Usage(
                uncached,
                figures.cacheRead(),
                figures.cacheWrite(),
                0,
                figures.output(),
                0,
                0,
                0,
                0,
                Optional.empty(),
                Usage.Source.ESTIMATED);
    }

    private static Optional<Money> cost(PricedModel model, Usage usage) {
        return model.rates().flatMap(rates -> new Price(model.id(), Price.Origin.SHIPPED, Instant.EPOCH, rates.usual())
                .cost(usage));
    }

    private static Optional<Money> difference(PricedModel model, long tokens) {
        var rates = model.rates().orElseThrow();
        var read = rates.rate(ServiceTier.STANDARD, 0, Rate.CACHE_READ);
        var input = rates.rate(ServiceTier.STANDARD, 0, Rate.INPUT);
        return input.flatMap(full -> read.map(full::subtract))
                .filter(one -> one.signum() > 0)
                .map(one -> Money.rounded(one.multiply(BigDecimal.valueOf(tokens))));
    }
}
