package io.magictunnel.provider.budget.plan;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.price.Money;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What an administrator allows to be spent.
 *
 * @param scopeName the provider, model, team or user; nothing where it is about all calls
 * @param zone where its days begin and end
 * @param hard beyond which no call is made
 * @param soft beyond which somebody is told
 */
public record BudgetPlan(
        String name,
        BudgetScope scope,
        String scopeName,
        BudgetPeriod period,
        ZoneId zone,
        Optional<Money> hard,
        Optional<Money> soft,
        boolean enabled) {

    private static final Money MOST = new Money(1_000_000_000_000_000L);

    public BudgetPlan {
        requireText("name", name, 100);
        if (scope == BudgetScope.ALL) {
            BudgetError.require(scopeName.isEmpty(), "A budget for all calls has no 'scope_name'");
        } else {
            requireText("scope_name", scopeName, 200);
        }
        BudgetError.require(hard.isPresent() || soft.isPresent(), "A budget needs a hard or a soft limit");
        hard.ifPresent(limit -> requireAmount("hard_micros", limit));
        soft.ifPresent(limit -> requireAmount("soft_micros", limit));
        BudgetError.require(
                hard.isEmpty() || soft.isEmpty() || !soft.get().isMoreThan(hard.get()),
                "The soft limit is more than the hard one");
    }

    public static ZoneId zone(String name) {
        try {
            return new ZoneName(name).zone();
        } catch (IllegalArgumentException unknown) {
            throw new DomainException(BudgetError.INVALID_BUDGET, unknown.getMessage());
        }
    }

    /** How it is told: whose money, and for how long. */
    public String subject() {
        var whose = scope == BudgetScope.ALL ? "all calls" : "%s '%s'".formatted(scope.spelling(), scopeName);
        return period == BudgetPeriod.TOTAL
                ? whose + ", in total"
                : "%s, by the %s in %s".formatted(whose, period.spelling(), zone);
    }

    private static void requireAmount(String field, Money amount) {
        BudgetError.require(
                amount.micros() >= 0 && !amount.isMoreThan(MOST),
                "'%s' is %d; allowed is 0 to %d".formatted(field, amount.micros(), MOST.micros()));
    }

    private static void requireText(String field, String text, int longest) {
        BudgetError.require(
                text != null
                        && !text.isBlank()
                        && text.length() <= longest
                        && text.chars().noneMatch(Character::isISOControl),
                "'%s' must have 1 to %d characters on one line".formatted(field, longest));
    }
}
