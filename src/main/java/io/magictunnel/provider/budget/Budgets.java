package io.magictunnel.provider.budget;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.budget.account.AccountOpening;
import io.magictunnel.provider.budget.account.AccountRepository;
import io.magictunnel.provider.budget.plan.BudgetConfig;
import io.magictunnel.provider.budget.plan.BudgetError;
import io.magictunnel.provider.budget.plan.BudgetPath;
import io.magictunnel.provider.budget.plan.KnownBudgets;
import io.magictunnel.provider.price.Money;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Money for calls: set aside before a call in every budget on its path, or in none; settled after it. Only a few calls write at
 * once, so that they do not use up the database's connections; the others wait here, which costs nothing.
 */
@ApplicationScoped
public class Budgets {

    private static final System.Logger LOGGER = System.getLogger(Budgets.class.getName());
    private static final Money MOST = new Money(1_000_000_000_000_000L);
    private static final int MOST_OVERDUE = 500;
    private static final int MOST_OPENED = 10_000;
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Duration EXPIRED_KEPT = Duration.ofDays(1);

    @Inject
    KnownBudgets plans;

    @Inject
    BudgetLedger ledger;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountOpening opening;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    BudgetConfig config;

    private final Cache<String, Boolean> opened =
            Caffeine.newBuilder().maximumSize(MOST_OPENED).build();
    private Semaphore turns;

    @PostConstruct
    void prepare() {
        turns = new Semaphore(config.maxConcurrent, true);
    }

    /** Which budgets a call is about. */
    public Claims claims(BudgetPath path) {
        var now = clock.instant();
        return new Claims(
                path,
                plans.on(path).stream().map(budget -> Claim.of(budget, now)).toList(),
                now);
    }

    /**
     * Sets aside what a call can cost at most.
     *
     * @param most absent where nobody knows the price: such a call is refused where a budget has a hard limit
     * @param lease after which the money is free again if nobody has settled; longer than the call can take
     * @throws DomainException BUDGET_EXCEEDED or PRICE_UNKNOWN, naming the budget
     */
    public Reservation reserve(Claims claims, Optional<Money> most, Duration lease) {
        if (claims.all().isEmpty()) {
            return new Reservation("", most.orElse(Money.ZERO), claims.at(), List.of());
        }
        requirePrice(claims, most);
        return inTurn(() -> {
            claims.all().forEach(this::open);
            return reserve(claims, bounded(most.orElse(Money.ZERO)), claims.at().plus(lease));
        });
    }

    /** @param spent absent where nobody knows what the call has cost: then it counts as what was set aside */
    public void settle(Reservation reservation, Optional<Money> spent) {
        if (!reservation.isEmpty()) {
            inTurnAtLast(
                    () -> ledger.settle(reservation, bounded(spent.orElse(reservation.amount())), clock.instant()));
        }
    }

    /** The call was not made. */
    public void release(Reservation reservation) {
        settle(reservation, Optional.of(Money.ZERO));
    }

    /** Gives back what is set aside for calls that nobody will settle any more. */
    void sweep() {
        var overdue = accounts.overdue(clock.instant(), MOST_OVERDUE);
        overdue.stream()
                .collect(groupingBy(reservation -> reservation.callId()))
                .values()
                .forEach(ledger::expire);
        if (!overdue.isEmpty()) {
            LOGGER.log(
                    Level.WARNING,
                    "Money of calls that nobody has settled is free again: reservations={0}",
                    overdue.size());
        }
    }

    /** Notes how accounts stand, for charts. */
    void note() {
        var now = clock.instant();
        accounts.open(now).forEach(account -> tolerated(() -> opening.note(account, now, STEP)));
    }

    void forgetOld() {
        var now = clock.instant();
        ledger.forgetBefore(now.minus(config.keepFor), now.minus(EXPIRED_KEPT));
    }

    private Reservation reserve(Claims claims, Money amount, Instant expires) {
        try {
            return ledger.reserve(claims.all(), amount, clock.instant(), expires);
        } catch (BudgetExceededException exceeded) {
            ledger.noteRefusal(exceeded.claim(), claims.path().user(), exceeded.getMessage(), clock.instant());
            throw exceeded;
        }
    }

    private static void requirePrice(Claims claims, Optional<Money> most) {
        if (most.isEmpty()) {
            claims.hardest().ifPresent(hard -> {
                throw new DomainException(
                        BudgetError.PRICE_UNKNOWN,
                        "Nobody has told what '%s' of provider '%s' costs, and the budget '%s' has a hard limit"
                                .formatted(claims.path().model(), claims.path().provider(), hard),
                        "an administrator can set the price: PUT /dashboard/api/llm/prices/override");
            });
        }
    }

    private void open(Claim claim) {
        if (opened.getIfPresent(claim.account()) == null) {
            tolerated(() -> opening.open(claim.budget(), claim.window()));
            accounts.find(claim.account()).ifPresent(account -> opened.put(account.id(), true));
        }
    }

    /** Another server may have made the same row in the same moment. */
    private static void tolerated(Runnable making) {
        try {
            making.run();
        } catch (RuntimeException second) {
            LOGGER.log(Level.DEBUG, "A row of a budget was made by somebody else", second);
        }
    }

    private static Money bounded(Money amount) {
        return amount.isMoreThan(MOST) ? MOST : amount;
    }

    private <T> T inTurn(Supplier<T> deed) {
        try {
            if (!turns.tryAcquire(config.maxWait.toMillis(), MILLISECONDS)) {
                throw new DomainException(
                        BudgetError.BUDGETS_BUSY,
                        "Too many calls want money at the same moment (llm.budgets.max_wait)",
                        Optional.of(Duration.ofSeconds(1)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException(BudgetError.BUDGETS_BUSY, "Stopped while waiting for a budget");
        }
        try {
            return deed.get();
        } finally {
            turns.release();
        }
    }

    /** Settling is never given up for want of a turn: the call has cost what it has cost. */
    private void inTurnAtLast(Runnable deed) {
        turns.acquireUninterruptibly();
        try {
            deed.run();
        } finally {
            turns.release();
        }
    }
}
