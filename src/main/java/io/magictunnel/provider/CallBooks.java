package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.bound.Ceiling;
import io.magictunnel.provider.bound.InputBound;
import io.magictunnel.provider.bound.OwnSearch;
import io.magictunnel.provider.budget.Budgets;
import io.magictunnel.provider.budget.plan.BudgetError;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Demand;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceId;
import io.magictunnel.provider.price.PriceRegion;
import io.magictunnel.provider.price.PricedModel;
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
import java.util.function.Consumer;
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
        var claims = budgets.claims(sheet.path());
        try {
            var ceiling = claims.hardest()
                    .map(budget -> hard(sheet, budget))
                    .orElseGet(() ->
                            Ceiling.likely(sheet.request(), counted.atMost(), likelyOutput(sheet), sheet.region()));
            var reservation = budgets.reserve(
                    claims,
                    price.flatMap(known -> known.most(ceiling.demand())),
                    Duration.between(clock.instant(), deadline).plus(GRACE));
            return new CallBook(this, sheet, new CallBook.Terms(counted, price, ceiling, reservation), clock.instant());
        } catch (DomainException refused) {
            log.record(sheet.refused(clock.instant(), refused.code().name()));
            throw refused;
        }
    }

    /** Asks a provider, and hands on what it says piece by piece. */
    @FunctionalInterface
    public interface Asking {

        ChatAnswer ask(ChatRequest request, Consumer<ChatPiece> pieces);
    }

    /** A call that is made once, of that provider and no other; it is charged and logged as every call is. */
    public ChatAnswer once(LlmCall call, Connection to, Asking asking) {
        var sheet = new CallSheet(
                call,
                to.provider(),
                to.kind(),
                call.request(),
                to.option("base_model." + call.request().model()),
                Optional.empty(),
                PriceRegion.of(to.kind(), to.base()));
        try (var book = open(sheet, clock.instant().plus(to.limits().total()))) {
            return book.noted(() -> {
                book.attempted();
                return asking.ask(book.request(), book::heard);
            });
        }
    }

    /** What was used by a call of which only the text is known that had arrived. */
    Usage estimated(CallSheet sheet, Demand most, long input, String arrived) {
        var output = tokens.estimate(sheet.provider(), sheet.kind(), sheet.realModel(), arrived);
        return Usage.of(
                Math.min(input, most.input()), Math.min(output.tokens(), most.output()), Usage.Source.ESTIMATED);
    }

    /** Estimates learn from what was really used; nobody waits for that. */
    void learn(CallSheet sheet, Usage usage) {
        aside.execute(() -> tokens.learn(sheet.provider(), sheet.kind(), sheet.realModel(), sheet.request(), usage));
    }

    Optional<Money> cost(Optional<Price> price, Usage usage) {
        return price.flatMap(known -> known.cost(usage));
    }

    /** Nothing of it may turn out to be more, so what cannot be bounded is refused. */
    private Ceiling hard(CallSheet sheet, String budget) {
        if (OwnSearch.isIn(PriceId.of(sheet.kind(), sheet.request().model(), sheet.baseModel()))) {
            throw new DomainException(
                    BudgetError.COST_UNBOUNDED,
                    "'%s' of provider '%s' searches on its own, as often as it wants and at a price each time, and the budget '%s' has a hard limit"
                            .formatted(sheet.request().model(), sheet.provider(), budget),
                    "ask another model, or give the budget a soft limit only");
        }
        var input = InputBound.of(sheet.kind(), sheet.request(), TokenCounter.exact(sheet.kind(), sheet.realModel()));
        var unasked = Ceiling.unasked(modelsMost(sheet), config.assumedOutput(), config.usualOutput());
        return Ceiling.hard(sheet.kind(), sheet.request(), input, unasked, sheet.region());
    }

    /** The request's own bound, else what the model can say at most, as far as anybody knows. */
    private long likelyOutput(CallSheet sheet) {
        var asked = sheet.request().parameters().maxOutputTokens();
        return asked.isPresent() ? asked.getAsInt() : modelsMost(sheet).orElse(config.assumedOutput());
    }

    private OptionalLong modelsMost(CallSheet sheet) {
        return sheet.maxOutput()
                .map(OptionalLong::of)
                .or(() -> prices.model(sheet.kind(), sheet.request().model(), sheet.baseModel())
                        .map(PricedModel::maxOutput))
                .orElse(OptionalLong.empty());
    }
}
