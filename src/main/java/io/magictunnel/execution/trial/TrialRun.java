package io.magictunnel.execution.trial;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One call that somebody started by hand. It is under way until it has an ending, whoever looks at it meanwhile. */
final class TrialRun implements Requester {

    private final String id = UUID.randomUUID().toString();
    private final String userId;
    private final Clock clock;
    private final Instant startedAt;
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile Progress progress = new Progress(OptionalDouble.empty(), "");

    TrialRun(Caller caller, Clock clock) {
        this.userId = caller.userId();
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** How it ended, and how long it took. */
    record Ending(ToolOutcome outcome, Duration duration) {}

    /** @param share how much is done, from 0 to 1, where that is known */
    record Progress(OptionalDouble share, String message) {}

    @Override
    public void progressed(double done, OptionalDouble total, Optional<String> message) {
        var share = total.isPresent() && total.getAsDouble() > 0
                ? OptionalDouble.of(Math.clamp(done / total.getAsDouble(), 0, 1))
                : OptionalDouble.empty();
        progress = new Progress(share, message.orElse(""));
    }

    @Override
    public boolean hearsProgress() {
        return true;
    }

    /** The first ending counts. */
    void end(ToolOutcome outcome) {
        ending.complete(new Ending(outcome, age()));
    }

    void cancel() {
        cancellation.cancel();
    }

    /** Waits for the ending, but not longer than that. */
    void await(Duration atMost) {
        ending.copy()
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending.getNow(null));
    }

    boolean isUnderWay() {
        return !ending.isDone();
    }

    boolean isOf(Caller caller) {
        return userId.equals(caller.userId());
    }

    Duration age() {
        return Duration.between(startedAt, clock.instant());
    }

    String id() {
        return id;
    }

    Progress progress() {
        return progress;
    }

    Cancellation cancellation() {
        return cancellation;
    }
}
