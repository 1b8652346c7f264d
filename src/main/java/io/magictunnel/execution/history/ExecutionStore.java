package io.magictunnel.execution.history;

import io.magictunnel.execution.usage.UsageGrowth;
import io.magictunnel.execution.usage.UsageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes a batch of executions and what they add to the totals: both or neither. */
@ApplicationScoped
@Transactional
public class ExecutionStore {

    @Inject
    ExecutionRepository executions;

    @Inject
    UsageRepository usage;

    void write(List<WaitingExecutions.Waiting> batch, HistoryTexts texts) {
        executions.add(batch.stream()
                .map(waiting -> new ToolExecution(waiting.executed(), texts.of(waiting)))
                .toList());
        UsageGrowth.byTool(ExecutionHistory.toolsIn(batch)).forEach(usage::grow);
    }
}
