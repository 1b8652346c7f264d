package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.budget.Budgets;
import io.magictunnel.provider.budget.plan.BudgetPath;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.ServiceTier;
import io.magictunnel.provider.price.keeping.Prices;
import io.magictunnel.provider.setting.LlmConfig;
import io.magictunnel.provider.token.TokenCounter;
import io.magictunnel.provider.usage.CallLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Opens the book of a call: how large it will be, what it may cost at most, and the money for that, which is set aside. */
@ApplicationScoped
public class CallBooks {

    /** A reservation outlives the call that it is for, so that nothing is given back before it is settled. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    @Resource
    ManagedExecutorService threads;

    /** Where nobody waits. */
    Executor aside = work -> threads.execute(work);

    @Inject
    TokenCounter tokens;

    @Inject
    Prices prices;

    @Inject
    Budgets budgets;

    @Inject
    CallLog log;

    @Inject
    @ConfigProperties
    LlmConfig config;

    @Inject
    Clock clock;

    /**
     * Sets the money aside.
     *
     * @throws DomainException where a budget does not allow it; that stands in the log, too
     */
    CallBook open(CallSheet sheet, Instant deadline) {
        var counted = tokens.estimate(sheet.provider(), sheet.kind(), sheet.realModel(), sheet.request());
        var price = prices.find(sheet.kind(), sheet.request().model(), sheet.baseModel(), clock.instant());
        var output = mostOutput(sheet);
        try {
            var reservation = budgets.reserve(
                    new BudgetPath(
                            sheet.provider(),
                            sheet.request().model(),
                            sheet.call().caller().userName(),
                            sheet.call().team()),
                    price.flatMap(known -> known.most(counted.atMost(), output, tier(sheet.request()))),
                    Duration.between(clock.instant(), deadline).plus(GRACE));
            return new CallBook(this, sheet, counted, price, reservation, clock.instant());
        } catch (DomainException refused) {
            log.record(sheet.refused(clock.instant(), refused.code().name()));
            throw refused;
        }
    }

    /** What was used by a call of which only the text is known that had arrived. */
    Usage estimated(CallSheet sheet, long input, String arrived) {
        var output = tokens.estimate(sheet.provider(), sheet.kind(), sheet.realModel(), arrived);
        return Usage.of(input, output.tokens(), Usage.Source.ESTIMATED);
    }

    /** Estimates learn from what was really used; nobody waits for that. */
    void learn(CallSheet sheet, Usage usage) {
        aside.execute(() -> tokens.learn(sheet.provider(), sheet.kind(), sheet.realModel(), sheet.request(), usage));
    }

    Optional<Money> cost(Optional<Price> price, Usage usage) {
        return price.flatMap(known -> known.cost(usage));
    }

    /** The request's own bound, else what the model can say at most, as far as anybody knows. */
    private long mostOutput(CallSheet sheet) {
        var asked = sheet.request().parameters().maxOutputTokens();
        if (asked.isPresent()) {
            return asked.getAsInt();
        }
        return sheet.maxOutput()
                .or(() -> prices.model(sheet.kind(), sheet.request().model(), sheet.baseModel())
                        .map(PricedModel::maxOutput)
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong))
                .orElse(config.assumedOutput());
    }

    private static ServiceTier tier(ChatRequest request) {
        return request.parameters().tier().map(ServiceTier::named).orElse(ServiceTier.STANDARD);
    }
}
