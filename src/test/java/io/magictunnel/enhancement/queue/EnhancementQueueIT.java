package io.magictunnel.enhancement.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.Style;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queue over a real database. Its clock is far ahead, so that nobody else finds these jobs ready. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class EnhancementQueueIT {

    private static final Instant FAR_AHEAD = Instant.parse("2099-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    JobLedger ledger;

    @Inject
    EnhancementJobRepository jobs;

    @Inject
    EnhancementBatchRepository stored;

    @Inject
    Event<JobsWaiting> events;

    @Inject
    Event<JobMoved> moves;

    private final EnhancementQueue queue = new EnhancementQueue();
    private final Batches batches = new Batches();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void wire() {
        queue.ledger = ledger;
        queue.jobs = jobs;
        queue.batches = stored;
        queue.events = events;
        queue.moves = moves;
        queue.clock = Clock.fixed(FAR_AHEAD, ZoneOffset.UTC);
        batches.batches = stored;
        batches.ledger = ledger;
        batches.queue = queue;
        batches.clock = queue.clock;
    }

    @AfterEach
    void end() {
        queue.resume(Caller.system());
        queue.cancelWaiting(IntStream.range(0, 20).mapToObj(this::tool).toList(), "the test is over");
        queue.take("end", 100, LEASE).forEach(job -> queue.cancel(job, "end", "the test is over"));
        queue.forgetBefore(FAR_AHEAD.plusSeconds(1));
    }

    @Test
    void aBatchHasNoMoreAtOnceThanItMayAndOthersPassIt() {
        batches.begin(wishes(0, 6), new BatchRule(OptionalInt.of(2), false), "ada");
        queue.add(wishes(6, 8));

        var taken = queue.take("me", 5, LEASE);

        assertThat(taken)
                .extracting(EnhancementJob::tool)
                .containsExactlyInAnyOrder(tool(0), tool(1), tool(6), tool(7));
        queue.complete(taken.getFirst(), "me", Optional.empty(), "done");
        var next = queue.take("me", 5, LEASE);
        assertThat(next).extracting(EnhancementJob::tool).containsExactly(tool(2));
        Stream.concat(taken.stream(), next.stream())
                .forEach(job -> queue.complete(job, "me", Optional.empty(), "done"));
    }

    @Test
    void jobsWhoseHolderIsGoneTakeNoPlaceOfTheirBatch() {
        batches.begin(wishes(0, 4), new BatchRule(OptionalInt.of(2), false), "ada");
        queue.take("gone", 2, LEASE);
        assertThat(queue.take("me", 9, LEASE)).isEmpty();

        queue.clock = Clock.fixed(FAR_AHEAD.plus(LEASE).plusSeconds(1), ZoneOffset.UTC);

        var taken = queue.take("me", 9, LEASE);
        assertThat(taken).extracting(EnhancementJob::tool).containsExactlyInAnyOrder(tool(0), tool(1));
        taken.forEach(job -> queue.complete(job, "me", Optional.empty(), "done"));
    }

    @Test
    void theFirstFailureCallsOffTheRestWhereThatIsWished() {
        var begun = batches.begin(wishes(0, 4), new BatchRule(OptionalInt.of(2), true), "ada");
        var taken = queue.take("me", 2, LEASE);

        queue.fail(taken.getFirst(), "me", "AUTHENTICATION_FAILED", "wrong key");
        queue.complete(taken.getLast(), "me", Optional.empty(), "done");

        var progress = batches.progress(begun.id()).orElseThrow();
        assertThat(progress)
                .returns(1, BatchProgress::failed)
                .returns(1, BatchProgress::completed)
                .returns(2, BatchProgress::cancelled)
                .returns(0, BatchProgress::open)
                .returns(4, BatchProgress::total);
        assertThat(queue.take("me", 9, LEASE)).isEmpty();
    }

    @Test
    void aStoppedQueueGivesNothingUntilItGoesOn() {
        queue.add(wishes(0, 2));

        queue.pause(Caller.system());
        queue.pause(Caller.system());

        assertThat(queue.isPaused()).isTrue();
        assertThat(queue.paused().orElseThrow().since()).isEqualTo(FAR_AHEAD);
        assertThat(queue.take("me", 9, LEASE)).isEmpty();
        queue.resume(Caller.system());
        assertThat(queue.isPaused()).isFalse();
        var taken = queue.take("me", 9, LEASE);
        assertThat(taken).hasSize(2);
        taken.forEach(job -> queue.complete(job, "me", Optional.empty(), "done"));
    }

    @Test
    void whatIsWishedIsWrittenDownWhole() {
        var manner = new Manner(Style.CONCISE, Optional.empty(), Optional.of("developers"), true, false);

        var job = queue.add(List.of(wish(0, manner))).getFirst();

        var kept = queue.find(job.id()).orElseThrow();
        assertThat(kept.manner()).isEqualTo(manner);
        assertThat(kept.id()).matches("enhance_" + tool(0) + "_20990101_000000_[0-9a-f]{4}");
    }

    private List<JobWish> wishes(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> wish(i, Manner.of(Style.DETAILED)))
                .toList();
    }

    private JobWish wish(int i, Manner manner) {
        return new JobWish(
                tool(i), EnhancementKind.FULL, manner, false, JobWish.Priority.BATCH, Optional.empty(), "ada");
    }

    private ToolName tool(int i) {
        return new ToolName("queue_it_%s_%d".formatted(run, i));
    }
}
