package io.magictunnel.provider;

import io.magictunnel.provider.budget.plan.BudgetPath;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.PriceId;
import io.magictunnel.provider.usage.ModelCalled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One call at one provider, as its costs are counted.
 *
 * @param request as it is sent
 * @param baseModel what a deployment runs, or how price lists call the model; where the operator has said so
 * @param maxOutput how many tokens the model can say at most, where its provider tells
 * @param region where it is answered; absent where only the answer tells
 */
record CallSheet(
        LlmCall call,
        String provider,
        ProviderKind kind,
        ChatRequest request,
        Optional<String> baseModel,
        Optional<Long> maxOutput,
        Optional<String> region) {

    /** Whose money it costs. */
    BudgetPath path() {
        return new BudgetPath(provider, request.model(), call.caller().userName(), call.team());
    }

    /** What really answers, for counting its tokens. */
    String realModel() {
        return baseModel.orElse(request.model());
    }

    /** It was not allowed, so nobody was asked. */
    ModelCalled refused(Instant at, String code) {
        return ended(
                at,
                ModelCalled.Outcome.REFUSED,
                Optional.of(code),
                Duration.ZERO,
                new Bill(Usage.NONE, Optional.of(Money.ZERO), 0, 0, ""));
    }

    /**
     * What came of it.
     *
     * @param vendorsId how the vendor calls it; may be empty
     */
    record Bill(Usage usage, Optional<Money> cost, int attempts, int warnings, String vendorsId) {}

    ModelCalled ended(Instant from, ModelCalled.Outcome outcome, Optional<String> failure, Duration took, Bill bill) {
        return new ModelCalled(
                from,
                call.caller(),
                call.team(),
                call.purpose(),
                provider,
                kind,
                request.model(),
                PriceId.of(kind, request.model(), baseModel),
                outcome,
                failure,
                took,
                bill.usage(),
                bill.cost(),
                bill.attempts(),
                bill.warnings(),
                bill.vendorsId());
    }
}
