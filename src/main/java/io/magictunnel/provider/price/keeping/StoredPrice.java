package io.magictunnel.provider.price.keeping;

import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceJson;
import io.magictunnel.provider.price.PricedModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What a model costs from some time on, as a file or an administrator has said it. Prices of before stay, so that it can be told
 * what a call of then had cost.
 */
@Entity
@Table(name = "model_price")
public class StoredPrice {

    private static final int LONGEST_REASON = 1_000;

    @Id
    private String id;

    @Column(name = "model_id")
    private String modelId;

    @Enumerated(EnumType.STRING)
    private Price.Origin origin;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "valid_from")
    private Instant validFrom;

    private String definition;

    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    /** Whether a price holds. */
    public enum State {
        VALID,
        /** Nobody has looked yet at why it changed so much. */
        QUARANTINED
    }

    protected StoredPrice() {}

    StoredPrice(Price.Origin origin, PricedModel model, Instant validFrom) {
        this.id = UUID.randomUUID().toString();
        this.modelId = model.id();
        this.origin = origin;
        this.validFrom = validFrom;
        this.definition = PriceJson.text(model);
        this.state = State.VALID;
        this.reason = "";
    }

    /** Says the same from now on as that one, about the same model and time. */
    void become(StoredPrice other) {
        definition = other.definition;
        state = other.state;
        reason = other.reason;
        createdAt = other.createdAt;
        createdBy = other.createdBy;
    }

    StoredPrice by(String actor, Instant now) {
        createdAt = now;
        createdBy = actor;
        return this;
    }

    StoredPrice doubted(String why) {
        state = State.QUARANTINED;
        reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
        return this;
    }

    void accept() {
        state = State.VALID;
    }

    public String id() {
        return id;
    }

    public String modelId() {
        return modelId;
    }

    public Price.Origin origin() {
        return origin;
    }

    public State state() {
        return state;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public PricedModel model() {
        return PriceJson.model(definition);
    }

    /** Why it waits, or waited. */
    public String reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
