package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.FindFilter;
import io.magictunnel.discovery.FindRequest;
import io.magictunnel.discovery.ToolFinder;
import io.magictunnel.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A run that is under way: each case in each mode, one after the other, until all are tried or somebody cancels it. */
public final class OngoingRun {

    /** A right tool that comes later is as good as not found. */
    private static final int DEPTH = 10;

    private final String id = UUID.randomUUID().toString();
    private final Caller actor;
    private final Instant startedAt;
    private final List<SavedCase> cases;
    private final Set<DiscoveryMode> modes;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean cancelled;

    OngoingRun(Caller actor, Instant startedAt, List<SavedCase> cases, Set<DiscoveryMode> modes) {
        this.actor = actor;
        this.startedAt = startedAt;
        this.cases = List.copyOf(cases);
        this.modes = Set.copyOf(modes);
    }

    /** Tries what is left to try; the threshold does not count, since the order is what is tested. */
    List<Attempt> tryAll(ToolFinder finder) {
        var attempts = new ArrayList<Attempt>();
        for (var tested : cases) {
            for (var mode : modes) {
                if (cancelled) {
                    return attempts;
                }
                var request = new FindRequest(
                        tested.sentence(), Optional.of(mode), DEPTH, FindFilter.NONE, OptionalDouble.of(0));
                attempts.add(Attempt.of(tested, mode, finder.find(actor, request)));
                done.incrementAndGet();
            }
        }
        return attempts;
    }

    TestRun ended(TestRun.Ending ending, Instant at, List<Attempt> attempts) {
        var results = attempts.stream()
                .collect(Collectors.groupingBy(
                        Attempt::mode, Collectors.collectingAndThen(Collectors.toList(), Recall::of)));
        return new TestRun(id, startedAt, at, actor.label(), ending, cases.size(), results);
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    Caller actor() {
        return actor;
    }

    public String id() {
        return id;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedBy() {
        return actor.label();
    }

    /** How many searches are over. */
    public int done() {
        return done.get();
    }

    public int total() {
        return cases.size() * modes.size();
    }

    /** How long the rest takes, if it goes on like this; absent before anything is done. */
    public Optional<Duration> timeLeft(Instant now) {
        var searches = done();
        return searches == 0
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, now)
                        .multipliedBy(total() - searches)
                        .dividedBy(searches));
    }
}
