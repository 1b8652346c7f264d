package io.magictunnel.provider.resilience;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import java.util.Optional;

/** Makes calls of one provider fail on purpose, always the same ones, so that what happens then can be watched. */
public final class FailureInjection {

    private Optional<Plan> plan = Optional.empty();
    private long seen;

    /** Which calls fail, and how. */
    public sealed interface Plan {

        FailureKind kind();

        /** Whether the call of that number fails; the first is 1. */
        boolean hits(long number);

        /** Each call whose number can be divided by it. */
        record Every(FailureKind kind, long nth) implements Plan {

            @Override
            public boolean hits(long number) {
                return number % nth == 0;
            }
        }

        /** The calls that come first. */
        record Next(FailureKind kind, long calls) implements Plan {

            @Override
            public boolean hits(long number) {
                return number <= calls;
            }
        }
    }

    public synchronized void follow(Optional<Plan> next) {
        plan = next;
        seen = 0;
    }

    public synchronized Optional<Plan> plan() {
        return plan;
    }

    /** Fails for the calls that are planned to. */
    synchronized void meet(String provider) {
        if (plan.isPresent() && plan.get().hits(++seen)) {
            throw new LlmFailure(
                    plan.get().kind(),
                    "The provider '%s' was made to fail on purpose: %s"
                            .formatted(provider, plan.get().kind().spelling()));
        }
    }
}
