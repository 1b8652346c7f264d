package io.magictunnel.provider.price.keeping;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceId;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.Rate;
import io.magictunnel.provider.price.RateCard;
import io.magictunnel.provider.price.RateLine;
import io.magictunnel.provider.price.ServiceTier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What models cost. A price that nobody has told is absent, which is something else than nothing. */
@ApplicationScoped
public class Prices {

    private static final RateCard NOTHING = new RateCard(List.of(
            new RateLine(ServiceTier.STANDARD, 0, Map.of(Rate.INPUT, BigDecimal.ZERO, Rate.OUTPUT, BigDecimal.ZERO))));

    @Inject
    StoredPriceRepository stored;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    PriceConfig config;

    private final AtomicLong epoch = new AtomicLong();
    private volatile Reading reading = new Reading(null, -1, Instant.MIN);
    private PriceTable shipped;

    /** @param baseModel what a deployment runs, or what price lists call the model, where its name does not tell */
    public Optional<Price> find(ProviderKind kind, String model, Optional<String> baseModel, Instant at) {
        var id = PriceId.of(kind, model, baseModel);
        var listing = book().at(id, at);
        if (PriceId.isLocal(kind, model)
                && listing.filter(known -> known.origin() == Price.Origin.OVERRIDE)
                        .isEmpty()) {
            return Optional.of(new Price(id, Price.Origin.LOCAL, Instant.EPOCH, NOTHING));
        }
        return listing.flatMap(PriceBook.Listing::price);
    }

    /** What lists tell about a model besides its price. */
    public Optional<PricedModel> model(ProviderKind kind, String model, Optional<String> baseModel) {
        return book().at(PriceId.of(kind, model, baseModel), clock.instant()).map(PriceBook.Listing::model);
    }

    /** All that is listed, as it holds now. */
    public List<PricedModel> all() {
        return book().all(clock.instant()).stream()
                .map(PriceBook.Listing::model)
                .toList();
    }

    PriceBook book() {
        var current = reading;
        return (isFresh(current) ? current : read()).book();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PricesEdited edited) {
        epoch.incrementAndGet();
    }

    private synchronized Reading read() {
        if (!isFresh(reading)) {
            var before = epoch.get();
            shipped = shipped == null ? PriceTable.shipped() : shipped;
            reading = new Reading(
                    new PriceBook(shipped, stored.all(StoredPrice.State.VALID)),
                    before,
                    clock.instant().plus(config.reloadEvery));
        }
        return reading;
    }

    private boolean isFresh(Reading some) {
        return some.epoch() == epoch.get() && clock.instant().isBefore(some.until());
    }

    /** All prices at one moment. What was read before the last change does not count. */
    private record Reading(PriceBook book, long epoch, Instant until) {}
}
