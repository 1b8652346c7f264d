package io.magictunnel.provider.usage;

import io.magictunnel.provider.usage.spend.UsageError;
import java.time.Instant;
import java.util.Optional;

/**
 * Which calls somebody wants to see, newest first. What is absent does not matter.
 *
 * @param until not included
 */
public record ModelCallQuery(
        Optional<String> provider,
        Optional<String> model,
        Optional<String> user,
        Optional<String> team,
        Optional<String> purpose,
        Optional<ModelCalled.Outcome> outcome,
        Optional<Instant> from,
        Optional<Instant> until,
        int offset,
        int limit) {

    public static final int MOST = 500;
    public static final int MOST_SKIPPED = 1_000_000;

    public ModelCallQuery {
        UsageError.require(limit >= 1 && limit <= MOST, "limit is %d; allowed is 1 to %d".formatted(limit, MOST));
        UsageError.require(
                offset >= 0 && offset <= MOST_SKIPPED,
                "offset is %d; allowed is 0 to %d".formatted(offset, MOST_SKIPPED));
    }

    public static ModelCallQuery newest(int limit) {
        return new ModelCallQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                limit);
    }

    public ModelCallQuery byUser(String name) {
        return new ModelCallQuery(
                provider, model, Optional.of(name), team, purpose, outcome, from, until, offset, limit);
    }
}
