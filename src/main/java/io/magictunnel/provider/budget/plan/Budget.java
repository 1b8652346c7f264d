package io.magictunnel.provider.budget.plan;

import io.magictunnel.provider.price.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A budget as it is kept. Its limits may change at any time; whose it is and how long it lasts do not, because what was spent
 * would then be counted wrongly.
 */
@Entity
@Table(name = "budget")
public class Budget {

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private BudgetScope scope;

    @Column(name = "scope_name")
    private String scopeName;

    @Enumerated(EnumType.STRING)
    private BudgetPeriod period;

    private String zone;

    @Column(name = "hard_micros")
    private Long hardMicros;

    @Column(name = "soft_micros")
    private Long softMicros;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Version
    private int version;

    protected Budget() {}

    Budget(BudgetPlan plan, Instant now, String by) {
        id = UUID.randomUUID().toString();
        scope = plan.scope();
        scopeName = plan.scopeName();
        period = plan.period();
        zone = plan.zone().getId();
        createdAt = now;
        become(plan, now, by);
    }

    /** Takes over the name and the limits. */
    void become(BudgetPlan plan, Instant now, String by) {
        name = plan.name();
        hardMicros = plan.hard().map(Money::micros).orElse(null);
        softMicros = plan.soft().map(Money::micros).orElse(null);
        enabled = plan.enabled();
        updatedAt = now;
        updatedBy = by;
    }

    public String id() {
        return id;
    }

    public boolean isAbout(BudgetPath path) {
        return switch (scope) {
            case ALL -> true;
            case PROVIDER -> scopeName.equals(path.provider());
            case MODEL -> scopeName.equals(path.model());
            case TEAM -> path.team().filter(scopeName::equals).isPresent();
            case USER -> scopeName.equals(path.user());
        };
    }

    public BudgetPlan plan() {
        return new BudgetPlan(name, scope, scopeName, period, ZoneId.of(zone), hard(), soft(), enabled);
    }

    public BudgetPeriod.Window windowAt(Instant now) {
        return period.at(now, ZoneId.of(zone));
    }

    /** Where a period of it is accounted for. */
    public String accountOf(BudgetPeriod.Window window) {
        return id + "@" + window.name();
    }

    public String name() {
        return name;
    }

    public Optional<Money> hard() {
        return Optional.ofNullable(hardMicros).map(Money::new);
    }

    public Optional<Money> soft() {
        return Optional.ofNullable(softMicros).map(Money::new);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }

    public int version() {
        return version;
    }
}
