package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryError;
import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.ToolFinder;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Stopping;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Tries the saved set, one run at a time, and remembers how well each mode did. */
@ApplicationScoped
public class TestRuns {

    /** What costs nothing. */
    public static final Set<DiscoveryMode> IN_PROCESS = EnumSet.complementOf(EnumSet.of(DiscoveryMode.LLM_BASED));

    private static final System.Logger LOGGER = System.getLogger(TestRuns.class.getName());
    private static final String KIND = "discovery_run";

    @Inject
    SavedCases cases;

    @Inject
    ToolFinder finder;

    @Inject
    RunRepository runs;

    @Inject
    RunThreads threads;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    SearchTestConfig config;

    private final AtomicReference<OngoingRun> ongoing = new AtomicReference<>();

    /** Starts to try all cases that the actor may see, with the actor's rights, and does not wait for the end. */
    public OngoingRun start(Caller actor, Set<DiscoveryMode> modes) {
        var set = cases.visibleTo(actor);
        DiscoveryError.NO_CASES.unless(!set.isEmpty(), "There is no test case yet; save one first");
        DiscoveryError.INVALID_SEARCH.unless(!modes.isEmpty(), "A run needs at least one mode");
        var run = new OngoingRun(actor, now(), set, modes);
        if (!ongoing.compareAndSet(null, run)) {
            throw new DomainException(DiscoveryError.RUN_UNDER_WAY, "A run is under way; wait for it or cancel it");
        }
        trail.record(
                actor,
                "discovery_run.start",
                KIND,
                run.id(),
                AuditTrail.Outcome.OK,
                "%d cases in %d modes".formatted(set.size(), modes.size()));
        executor().execute(() -> runAndKeep(run));
        return run;
    }

    /** The one that is under way on this server. */
    public Optional<OngoingRun> ongoing() {
        return Optional.ofNullable(ongoing.get());
    }

    /** How long that one still takes, as far as can be told. */
    public Optional<Duration> timeLeft() {
        return ongoing().flatMap(run -> run.timeLeft(clock.instant()));
    }

    /** Ends it before its time; what was tried until then is kept. */
    public void cancel(Caller actor, String id) {
        actor.require(Role.OPERATOR);
        ongoing()
                .filter(run -> run.id().equals(id))
                .orElseThrow(() -> new DomainException(DiscoveryError.RUN_NOT_FOUND, "That run is not under way"))
                .cancel();
    }

    /** The newest first. */
    public List<TestRun> history(Caller caller) {
        caller.require(Role.OPERATOR);
        return runs.newest(config.keepRuns);
    }

    public TestRun get(Caller caller, String id) {
        caller.require(Role.OPERATOR);
        return runs.find(id)
                .orElseThrow(() -> new DomainException(DiscoveryError.RUN_NOT_FOUND, "There is no such run"));
    }

    /** What went wrong in it, as far as the caller may know the tools that it is about. */
    public List<Miss> misses(Caller caller, String id) {
        caller.require(Role.OPERATOR);
        var known = catalogue.known(caller).stream().map(ToolDefinition::name).collect(Collectors.toSet());
        return runs.missesOf(id).stream()
                .filter(miss -> caller.role() == Role.ADMIN
                        || (known.containsAll(miss.expected())
                                && miss.came().stream().allMatch(known::contains)))
                .toList();
    }

    void stop(@Observes Stopping stopping) {
        ongoing().ifPresent(OngoingRun::cancel);
    }

    Executor executor() {
        return threads;
    }

    private void runAndKeep(OngoingRun run) {
        try {
            var attempts = run.tryAll(finder);
            var ending = run.isCancelled() ? TestRun.Ending.CANCELLED : TestRun.Ending.DONE;
            var misses = attempts.stream()
                    .filter(attempt -> !attempt.isRight())
                    .map(Miss::of)
                    .toList();
            runs.add(run.ended(ending, now(), attempts), misses, config.keepRuns);
        } catch (RuntimeException bug) {
            LOGGER.log(Level.ERROR, "A run of the saved set of test cases failed", bug);
            runs.add(run.ended(TestRun.Ending.FAILED, now(), List.of()), List.of(), config.keepRuns);
        } finally {
            ongoing.set(null);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
