package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.budget.Budgets;
import io.magictunnel.provider.budget.Claims;
import io.magictunnel.provider.budget.Reservation;
import io.magictunnel.provider.budget.plan.BudgetError;
import io.magictunnel.provider.budget.plan.BudgetPath;
import io.magictunnel.provider.budget.plan.BudgetsForTests;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.Rate;
import io.magictunnel.provider.price.RateCard;
import io.magictunnel.provider.price.RateLine;
import io.magictunnel.provider.price.ServiceTier;
import io.magictunnel.provider.price.keeping.Prices;
import io.magictunnel.provider.setting.LlmConfig;
import io.magictunnel.provider.token.TokenCounter;
import io.magictunnel.provider.token.TokenEstimate;
import io.magictunnel.provider.usage.CallLog;
import io.magictunnel.provider.usage.ModelCalled;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books without a database: a token is four letters, and costs a micro-dollar coming in and two going out. */
final class BooksForTests {

    private final List<String> money = new ArrayList<>();
    private final List<ModelCalled> logged = new ArrayList<>();
    private boolean empty;
    private boolean hard;

    /** From now on no budget has anything left. */
    void useUp() {
        empty = true;
    }

    /** From now on the budget must not be exceeded. */
    void limitHard() {
        hard = true;
    }

    /** What was set aside, and what was settled. */
    List<String> money() {
        return List.copyOf(money);
    }

    List<ModelCalled> logged() {
        return List.copyOf(logged);
    }

    CallBooks books(LlmConfig config, Clock clock) {
        var books = new CallBooks();
        books.config = config;
        books.clock = clock;
        books.aside = work -> {};
        books.tokens = new FourLetters();
        books.prices = new OnePrice();
        books.budgets = new OneBudget(clock);
        books.log = new CallLog() {
            @Override
            public void record(ModelCalled called) {
                logged.add(called);
            }
        };
        return books;
    }

    private static final class FourLetters extends TokenCounter {

        @Override
        public TokenEstimate estimate(String provider, ProviderKind kind, String model, ChatRequest request) {
            return estimate(provider, kind, model, request.messages().getFirst().text());
        }

        @Override
        public TokenEstimate estimate(String provider, ProviderKind kind, String model, String text) {
            return new TokenEstimate(text.length() / 4, 0, Usage.Source.ESTIMATED);
        }
    }

    private static final class OnePrice extends Prices {

        private static final RateCard CARD = new RateCard(List.of(new RateLine(
                ServiceTier.STANDARD, 0, Map.of(Rate.INPUT, BigDecimal.ONE, Rate.OUTPUT, BigDecimal.TWO))));

        @Override
        public Optional<Price> find(ProviderKind kind, String model, Optional<String> baseModel, Instant at) {
            return Optional.of(new Price(model, Price.Origin.SHIPPED, Instant.EPOCH, CARD));
        }

        @Override
        public Optional<PricedModel> model(ProviderKind kind, String model, Optional<String> baseModel) {
            return Optional.empty();
        }
    }

    private final class OneBudget extends Budgets {

        private final Clock clock;

        private OneBudget(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Claims claims(BudgetPath path) {
            return new Claims(
                    path, hard ? List.of(BudgetsForTests.hard("one", 1_000_000)) : List.of(), clock.instant());
        }

        @Override
        public Reservation reserve(Claims claims, Optional<Money> most, Duration lease) {
            if (empty) {
                throw new DomainException(BudgetError.BUDGET_EXCEEDED, "The budget 'one' is used up");
            }
            money.add("aside " + most.orElseThrow().micros());
            return new Reservation("call", most.orElseThrow(), clock.instant().plus(lease), List.of());
        }

        @Override
        public void settle(Reservation reservation, Optional<Money> spent) {
            money.add("settled " + spent.orElseThrow().micros());
        }
    }
}
