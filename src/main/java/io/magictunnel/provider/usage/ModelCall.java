package io.magictunnel.provider.usage;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.budget.plan.BudgetError;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.usage.spend.SpendFigures;
import io.magictunnel.provider.usage.spend.SpendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One question to a model, as the log keeps it. Written once, never changed, removed when it is old. */
@Entity
@Table(name = "model_call")
public class ModelCall {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    @Id
    private String id;

    @Column(name = "started_at")
    private Instant startedAt;

    private String caller;

    @Column(name = "user_name")
    private String user;

    private String team;
    private String purpose;
    private String provider;

    @Enumerated(EnumType.STRING)
    private ProviderKind kind;

    private String model;

    @Column(name = "price_id")
    private String priceId;

    @Enumerated(EnumType.STRING)
    private ModelCalled.Outcome outcome;

    private String failure;

    @Column(name = "duration_us")
    private long durationMicros;

    @Column(name = "input_tokens")
    private long input;

    @Column(name = "cache_read")
    private long cacheRead;

    @Column(name = "cache_write")
    private long cacheWrite;

    @Column(name = "output_tokens")
    private long output;

    private long reasoning;

    @Enumerated(EnumType.STRING)
    @Column(name = "usage_source")
    private Usage.Source source;

    @Column(name = "cost_micros")
    private Long cost;

    private int attempts;
    private int warnings;

    @Column(name = "request_id")
    private String requestId;

    protected ModelCall() {}

    ModelCall(ModelCalled called) {
        id = UUID.randomUUID().toString();
        startedAt = called.startedAt().truncatedTo(ChronoUnit.MICROS);
        caller = fitting(called.caller().label(), 200);
        user = fitting(called.caller().userName(), 100);
        team = called.team().map(name -> fitting(name, 100)).orElse(null);
        purpose = fitting(called.purpose(), 100);
        provider = fitting(called.provider(), 60);
        kind = called.kind();
        model = fitting(called.model(), 200);
        priceId = fitting(called.priceId(), 200);
        outcome = called.outcome();
        failure = called.failure().map(code -> fitting(code, 60)).orElse(null);
        durationMicros = called.duration().toNanos() / 1_000;
        input = called.usage().input();
        cacheRead = called.usage().cacheRead();
        cacheWrite = called.usage().cacheWrite5m() + called.usage().cacheWrite1h();
        output = called.usage().output();
        reasoning = called.usage().reasoning();
        source = called.usage().source();
        cost = called.cost().map(Money::micros).orElse(null);
        attempts = called.attempts();
        warnings = called.warnings();
        requestId = fitting(called.requestId(), 64);
    }

    /** Names come from callers and vendors: none may be refused by the database, and no line may look like two. */
    static String fitting(String text, int longest) {
        var bounded = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        return UNPRINTABLE.matcher(bounded).replaceAll("?");
    }

    /** Where it counts. */
    SpendKey spendKey() {
        return new SpendKey(
                startedAt.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay(), provider, model, user, priceId);
    }

    /** What it adds there. */
    SpendFigures spendFigures() {
        return new SpendFigures(
                1,
                outcome == ModelCalled.Outcome.SUCCEEDED ? 0 : 1,
                isUnpriced() ? 1 : 0,
                input,
                cacheRead,
                cacheWrite,
                output,
                cost == null ? 0 : cost,
                durationMicros);
    }

    /** Whether nobody knows what it cost, or it was not made because nobody knows. */
    private boolean isUnpriced() {
        return cost == null || BudgetError.PRICE_UNKNOWN.name().equals(failure);
    }

    public String id() {
        return id;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String caller() {
        return caller;
    }

    public String user() {
        return user;
    }

    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    public String purpose() {
        return purpose;
    }

    public String provider() {
        return provider;
    }

    public ProviderKind kind() {
        return kind;
    }

    public String model() {
        return model;
    }

    /** The model as price lists call it. */
    public String priceId() {
        return priceId;
    }

    public ModelCalled.Outcome outcome() {
        return outcome;
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public Duration duration() {
        return Duration.ofNanos(durationMicros * 1_000);
    }

    /** All input, from the cache or not. */
    public long input() {
        return input;
    }

    public long cacheRead() {
        return cacheRead;
    }

    public long cacheWrite() {
        return cacheWrite;
    }

    public long output() {
        return output;
    }

    /** The part of the output that was thinking. */
    public long reasoning() {
        return reasoning;
    }

    public Usage.Source source() {
        return source;
    }

    /** Absent where nobody knows the price. */
    public Optional<Money> cost() {
        return Optional.ofNullable(cost).map(Money::new);
    }

    public int attempts() {
        return attempts;
    }

    public int warnings() {
        return warnings;
    }

    public String requestId() {
        return requestId;
    }
}
