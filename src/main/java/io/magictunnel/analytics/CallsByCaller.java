package io.magictunnel.analytics;

import io.magictunnel.enhancement.comparison.ComparedCalls;
import io.magictunnel.execution.history.ExecutionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Counts for comparisons of words, from the history of calls. */
@ApplicationScoped
public class CallsByCaller implements ComparedCalls {

    @Inject
    ExecutionHistory history;

    @Override
    public List<CallerCount> since(Instant start, String tool) {
        return history.countByCaller(tool, start).stream()
                .map(count -> new CallerCount(count.caller(), count.calls(), count.failures()))
                .toList();
    }
}
