package io.magictunnel.provider.price.keeping;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.price.PriceError;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.price.PricedModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a new price file changes. A file that has lost too many models, or is older than what is in use, is refused whole; a price
 * that changes too much waits until somebody has looked at it.
 *
 * @param state the day whose prices these are
 * @param accepted models that are new or cost a little more or less
 * @param doubtful models whose new price has to be looked at, with the reason
 * @param missing how many models of before are not in the file; their prices stay
 */
record PriceUpdate(LocalDate state, List<PricedModel> accepted, List<Doubt> doubtful, int unchanged, int missing) {

    /** A new price that waits, and why. */
    record Doubt(PricedModel model, String reason) {}

    /**
     * @param minKept how many of 100 models of before must be there
     * @param maxFactor by how much a price may rise or fall
     */
    record Limits(int minKept, int maxFactor) {}

    static PriceUpdate of(Map<String, PricedModel> former, LocalDate formerState, PriceTable next, Limits limits) {
        requireNewer(formerState, next);
        var missing = (int) former.keySet().stream()
                .filter(id -> !next.models().containsKey(id))
                .count();
        requireWhole(former.size(), missing, limits);
        var accepted = new ArrayList<PricedModel>();
        var doubtful = new ArrayList<Doubt>();
        var unchanged = 0;
        for (var model : next.models().values()) {
            var before = Optional.ofNullable(former.get(model.id()));
            var doubt = before.flatMap(known -> doubt(known, model, limits.maxFactor()));
            if (before.filter(known -> known.saysTheSameAs(model)).isPresent()) {
                unchanged++;
            } else if (doubt.isPresent()) {
                doubtful.add(new Doubt(model, doubt.get()));
            } else {
                accepted.add(model);
            }
        }
        return new PriceUpdate(next.state(), accepted, doubtful, unchanged, missing);
    }

    private static void requireNewer(LocalDate former, PriceTable next) {
        if (next.state().isBefore(former)) {
            throw new DomainException(
                    PriceError.PRICE_FILE_REFUSED,
                    "The file shows the prices of %s; those in use are of %s".formatted(next.state(), former));
        }
    }

    private static void requireWhole(int former, int missing, Limits limits) {
        if ((former - missing) * 100L < (long) former * limits.minKept()) {
            throw new DomainException(
                    PriceError.PRICE_FILE_REFUSED,
                    "%d of %d known models are not in the file; at least %d of 100 must be"
                            .formatted(missing, former, limits.minKept()));
        }
    }

    private static Optional<String> doubt(PricedModel before, PricedModel after, int maxFactor) {
        if (before.rates().isEmpty()) {
            return Optional.empty();
        }
        if (after.rates().isEmpty()) {
            return Optional.of("its price was known, and is not in the file any more");
        }
        var old = before.rates().get().byPlace();
        return after.rates().get().byPlace().entrySet().stream()
                .filter(price -> old.containsKey(price.getKey()))
                .filter(price -> isLeap(old.get(price.getKey()), price.getValue(), maxFactor))
                .map(price -> "%s: %s instead of %s"
                        .formatted(
                                price.getKey(),
                                price.getValue().toPlainString(),
                                old.get(price.getKey()).toPlainString()))
                .sorted()
                .findFirst();
    }

    private static boolean isLeap(BigDecimal before, BigDecimal after, int maxFactor) {
        var factor = BigDecimal.valueOf(maxFactor);
        return after.compareTo(before.multiply(factor)) > 0 || before.compareTo(after.multiply(factor)) > 0;
    }
}
