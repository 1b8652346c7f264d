package io.magictunnel.enhancement.queue;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.magictunnel.platform.Slice;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tools that wait to be described better. A tool waits once, whoever wishes it how often. What is taken is held on a lease, and
 * free again where its holder does not come back.
 */
@ApplicationScoped
public class EnhancementQueue {

    private static final System.Logger LOGGER = System.getLogger(EnhancementQueue.class.getName());

    /** A batch without room for more is passed over, and those behind it are looked at. */
    private static final int MOST_LOOKS = 4;

    @Inject
    JobLedger ledger;

    @Inject
    EnhancementJobRepository jobs;

    @Inject
    EnhancementBatchRepository batches;

    @Inject
    Event<JobsWaiting> events;

    @Inject
    Event<JobMoved> moves;

    @Inject
    Clock clock;

    /** Their open jobs, in the order of the wishes. */
    public List<EnhancementJob> add(Collection<JobWish> wishes) {
        var added = new ArrayList<EnhancementJob>();
        for (var wish : wishes) {
            wished(wish).ifPresent(added::add);
        }
        if (!added.isEmpty()) {
            events.fireAsync(new JobsWaiting(added.size()));
        }
        return added;
    }

    /** Another server may have made the same job in the same moment: then it is there, which is all that is wished. */
    private Optional<EnhancementJob> wished(JobWish wish) {
        try {
            return Optional.of(ledger.wish(wish, clock.instant()));
        } catch (RuntimeException second) {
            LOGGER.log(Level.DEBUG, "A job was made by somebody else: tool=" + wish.tool(), second);
            return jobs.openOf(wish.tool().value());
        }
    }

    /** Takes the most urgent jobs. */
    public List<EnhancementJob> take(String owner, int most, Duration lease) {
        var now = clock.instant();
        if (batches.pause().isPresent()) {
            return List.of();
        }
        var room = batches.limited(now).stream()
                .collect(toMap(EnhancementBatchRepository.Room::batch, EnhancementBatchRepository.Room::free));
        var taken = new ArrayList<EnhancementJob>();
        for (var look = 0; look < MOST_LOOKS && taken.size() < most; look++) {
            var ready = jobs.ready(now, most - taken.size(), full(room));
            if (ready.isEmpty()) {
                break;
            }
            ready.stream()
                    .filter(job ->
                            job.batch().map(batch -> hasRoom(room, batch)).orElse(true))
                    .forEach(job ->
                            ledger.take(job.id(), owner, now, now.plus(lease)).ifPresent(taken::add));
        }
        taken.forEach(job -> moves.fireAsync(new JobMoved(job.tool())));
        return taken;
    }

    private static Set<String> full(Map<String, Integer> room) {
        return room.entrySet().stream()
                .filter(batch -> batch.getValue() <= 0)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Uses one of the places. */
    private static boolean hasRoom(Map<String, Integer> room, String batch) {
        var left = room.computeIfPresent(batch, (name, free) -> free - 1);
        return left == null || left >= 0;
    }

    /** Nothing is taken from now on, on no server; what runs ends. */
    public void pause(Caller by) {
        ledger.pause(by, clock.instant());
    }

    public void resume(Caller by) {
        if (ledger.resume(by)) {
            events.fireAsync(new JobsWaiting(1));
        }
    }

    /** Absent while it works. */
    public Optional<Paused> paused() {
        return batches.pause().map(pause -> new Paused(pause.by(), pause.since()));
    }

    public boolean isPaused() {
        return paused().isPresent();
    }

    /** Whether the owner still holds the job; if so, for that long again. */
    public boolean hold(EnhancementJob job, String owner, Duration lease) {
        return jobs.hold(job.id(), owner, clock.instant().plus(lease));
    }

    /** Whether the owner still held the job. So with the other ends. */
    public boolean complete(EnhancementJob job, String owner, Optional<UUID> version, String words) {
        return note(job, ledger.complete(job.id(), owner, version, words, clock.instant()));
    }

    public boolean fail(EnhancementJob job, String owner, String code, String words) {
        return note(job, ledger.fail(job.id(), owner, code, words, clock.instant()));
    }

    /** It is tried again, not before that. */
    public boolean postpone(EnhancementJob job, String owner, Instant until, String code, String words) {
        return note(job, ledger.postpone(job.id(), owner, until, code, words));
    }

    public boolean cancel(EnhancementJob job, String owner, String words) {
        return note(job, ledger.cancel(job.id(), owner, words, clock.instant()));
    }

    /** Calls off what waits for these tools; how many jobs that were. */
    public int cancelWaiting(List<ToolName> tools, String words) {
        var cancelled = ledger.cancelWaiting(tools, words, clock.instant());
        tools.forEach(tool -> moves.fireAsync(new JobMoved(tool)));
        return cancelled;
    }

    public Optional<EnhancementJob> find(String id) {
        return jobs.find(id);
    }

    public Slice<EnhancementJob> search(JobQuery query) {
        return new Slice<>(query.limit() == 0 ? List.of() : jobs.search(query), jobs.count(query));
    }

    public int forgetBefore(Instant then) {
        var forgotten = jobs.removeEndedBefore(then);
        batches.removeWithoutJobs();
        return forgotten;
    }

    private boolean note(EnhancementJob job, boolean held) {
        moves.fireAsync(new JobMoved(job.tool()));
        if (!held) {
            LOGGER.log(
                    Level.WARNING,
                    "A job ended whose lease had run out; somebody else has it: tool={0}, job={1}",
                    job.tool(),
                    job.id());
        }
        return held;
    }
}
