package io.magictunnel.provider.price.keeping;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceError;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What is decided about prices: by administrators, and by files within limits. Every change is in the audit trail. */
@ApplicationScoped
@Transactional
public class PriceDecisions {

    private static final String KIND = "model_price";

    @Inject
    StoredPriceRepository prices;

    @Inject
    AuditTrail trail;

    @Inject
    Event<PricesEdited> edits;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    PriceConfig config;

    /** Says what a model costs from some time on, whatever lists say. */
    public StoredPrice override(Caller actor, PricedModel model, Instant from) {
        actor.require(Role.ADMIN);
        requireRoom(1);
        var stored = put(new StoredPrice(Price.Origin.OVERRIDE, model, from), actor);
        record(
                actor,
                "price.override",
                model.id(),
                "from %s: %s".formatted(from, model.rates().orElseThrow()));
        return stored;
    }

    /** Lists count again. */
    public void removeOverride(Caller actor, String modelId) {
        actor.require(Role.ADMIN);
        if (prices.removeOverrides(modelId) == 0) {
            throw new DomainException(
                    PriceError.PRICE_NOT_FOUND, "No administrator has set a price for '%s'".formatted(modelId));
        }
        record(actor, "price.override.remove", modelId, "");
    }

    public List<StoredPrice> quarantined() {
        return prices.all(StoredPrice.State.QUARANTINED);
    }

    public StoredPrice accept(Caller actor, String id) {
        actor.require(Role.ADMIN);
        var waiting = waiting(id);
        waiting.accept();
        record(actor, "price.accept", waiting.modelId(), waiting.reason());
        return waiting;
    }

    public void reject(Caller actor, String id) {
        actor.require(Role.ADMIN);
        var waiting = waiting(id);
        prices.remove(waiting);
        record(actor, "price.reject", waiting.modelId(), waiting.reason());
    }

    /** Takes over what a file changes. */
    void take(Caller actor, PriceUpdate update) {
        requireRoom(update.accepted().size() + update.doubtful().size());
        update.accepted().forEach(model -> put(ofFile(model), actor));
        update.doubtful().forEach(doubt -> put(ofFile(doubt.model()).doubted(doubt.reason()), actor));
        record(
                actor,
                "price.update",
                "state of " + update.state(),
                "%d new or changed, %d wait to be looked at, %d as before, %d not in the file"
                        .formatted(
                                update.accepted().size(),
                                update.doubtful().size(),
                                update.unchanged(),
                                update.missing()));
    }

    private static StoredPrice ofFile(PricedModel model) {
        return new StoredPrice(Price.Origin.FILE, model, PriceBook.start(model.validFrom()));
    }

    private StoredPrice put(StoredPrice price, Caller actor) {
        return prices.put(price.by(actor.label(), clock.instant()));
    }

    private StoredPrice waiting(String id) {
        return prices.find(id)
                .filter(price -> price.state() == StoredPrice.State.QUARANTINED)
                .orElseThrow(() -> new DomainException(
                        PriceError.PRICE_NOT_FOUND, "No price '%s' waits to be looked at".formatted(id)));
    }

    private void requireRoom(int more) {
        var stored = prices.count();
        if (stored + more > config.maxStored) {
            throw new DomainException(
                    PriceError.TOO_MANY_PRICES,
                    "%d prices are stored and %d would come; allowed are %d (llm.prices.max_stored)"
                            .formatted(stored, more, config.maxStored));
        }
    }

    private void record(Caller actor, String action, String name, String detail) {
        trail.record(actor, action, KIND, name, AuditTrail.Outcome.OK, detail);
        edits.fire(new PricesEdited());
    }
}
