package io.magictunnel.provider.usage;

import io.magictunnel.platform.Slice;
import io.magictunnel.provider.usage.spend.SpendQuery;
import io.magictunnel.provider.usage.spend.SpendRepository;
import io.magictunnel.provider.usage.spend.SpendRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Which questions were put to models, and what came together. Recording never slows a call: records wait in a bounded queue and
 * are written in batches about a second later; only then does the rest of the house hear of them.
 */
@ApplicationScoped
public class CallLog {

    private static final System.Logger LOGGER = System.getLogger(CallLog.class.getName());
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 40;

    @Inject
    CallStore store;

    @Inject
    ModelCallRepository calls;

    @Inject
    SpendRepository spend;

    @Inject
    ModelMeters meters;

    @Inject
    Event<ModelCalled> events;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    CallLogConfig config;

    private final AtomicLong dropped = new AtomicLong();
    private ArrayBlockingQueue<ModelCalled> waiting;

    @PostConstruct
    void prepare() {
        waiting = new ArrayBlockingQueue<>(config.queueSize);
    }

    /** Takes note of a call; where more come than can be written, only of their number. */
    public void record(ModelCalled called) {
        meters.count(called);
        if (!waiting.offer(called)) {
            dropped.incrementAndGet();
        }
    }

    public Slice<ModelCall> search(ModelCallQuery query) {
        return calls.search(query);
    }

    /** Of the newest calls that were made since then, how much each has used. */
    public List<CallSize> sizes(Instant from, int most) {
        return calls.sizes(from, most);
    }

    /** What was asked for these purposes, by provider, as far as single calls are kept. */
    public List<PurposeSpend> spentFor(Set<String> purposes) {
        return calls.spentFor(purposes);
    }

    public List<SpendRow> figures(SpendQuery query) {
        return spend.sum(query);
    }

    /** How many calls could not be recorded since the start. */
    public long dropped() {
        return dropped.get();
    }

    /** Writes what waits. */
    void writeWaiting() {
        for (var i = 0; i < MOST_BATCHES && !waiting.isEmpty(); i++) {
            var batch = new ArrayList<ModelCalled>();
            waiting.drainTo(batch, BATCH);
            write(batch);
        }
    }

    void forgetOld() {
        var now = clock.instant();
        var removed = calls.removeBefore(now.minus(config.keepFor))
                + spend.removeBefore(now.minus(config.keepFiguresFor)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
        if (removed > 0) {
            LOGGER.log(Level.INFO, "Old calls of models are removed: rows={0}", removed);
        }
    }

    private void write(List<ModelCalled> batch) {
        try {
            writeTwiceIfNeeded(batch);
        } catch (RuntimeException lost) {
            dropped.addAndGet(batch.size());
            LOGGER.log(Level.ERROR, "Calls of models could not be recorded: calls=" + batch.size(), lost);
        }
        batch.forEach(events::fireAsync);
    }

    /** Another server may have begun the same day's figures in the same moment; the second time they are there. */
    private void writeTwiceIfNeeded(List<ModelCalled> batch) {
        try {
            store.write(batch);
        } catch (RuntimeException first) {
            LOGGER.log(Level.DEBUG, "Recording calls of models is tried again", first);
            store.write(batch);
        }
    }
}
