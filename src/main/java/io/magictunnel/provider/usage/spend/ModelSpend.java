package io.magictunnel.provider.usage.spend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What came together in one day for a provider, a model and a user. Outlives the single calls; grows in the database only. */
@Entity
@Table(name = "model_spend")
public class ModelSpend {

    @Id
    private String id;

    @Column(name = "epoch_day")
    private long epochDay;

    private String provider;
    private String model;

    @Column(name = "user_name")
    private String user;

    @Column(name = "price_id")
    private String priceId;

    private long calls;
    private long failures;
    private long unpriced;

    @Column(name = "input_tokens")
    private long input;

    @Column(name = "cache_read")
    private long cacheRead;

    @Column(name = "cache_write")
    private long cacheWrite;

    @Column(name = "output_tokens")
    private long output;

    @Column(name = "cost_micros")
    private long cost;

    @Column(name = "total_us")
    private long totalMicros;

    protected ModelSpend() {}

    ModelSpend(SpendKey key, SpendFigures figures) {
        id = UUID.randomUUID().toString();
        epochDay = key.epochDay();
        provider = key.provider();
        model = key.model();
        user = key.user();
        priceId = key.priceId();
        calls = figures.calls();
        failures = figures.failures();
        unpriced = figures.unpriced();
        input = figures.input();
        cacheRead = figures.cacheRead();
        cacheWrite = figures.cacheWrite();
        output = figures.output();
        cost = figures.costMicros();
        totalMicros = figures.totalMicros();
    }

    SpendKey key() {
        return new SpendKey(epochDay, provider, model, user, priceId);
    }

    SpendFigures figures() {
        return new SpendFigures(calls, failures, unpriced, input, cacheRead, cacheWrite, output, cost, totalMicros);
    }
}
