package io.magictunnel.execution.workbench;

import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.execution.history.ExecutionQuery;
import io.magictunnel.execution.history.ToolExecution;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The tab "History" of admin/tools.xhtml: the last executions. Operators see all, everybody else their own. */
@Named
@RequestScoped
public class ToolHistoryPage {

    private static final int MOST = 50;

    @Inject
    CurrentCaller caller;

    @Inject
    ExecutionHistory history;

    @Inject
    ToolPage panel;

    private List<Line> lines;

    /**
     * One execution.
     *
     * @param ending {@code succeeded}, or why not
     */
    public record Line(
            Instant at,
            String who,
            String channel,
            long micros,
            boolean succeeded,
            String ending,
            String detail,
            String arguments,
            String result,
            String requestId) {

        static Line of(ToolExecution execution) {
            return new Line(
                    execution.startedAt(),
                    execution.caller(),
                    execution.channel().name().toLowerCase(Locale.ROOT),
                    execution.duration().toNanos() / 1000,
                    execution.failure().isEmpty(),
                    execution.failure().map(Enum::name).orElse("succeeded").toLowerCase(Locale.ROOT),
                    execution.detail(),
                    execution.arguments(),
                    execution.result(),
                    execution.requestId());
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            var query = ExecutionQuery.newest(MOST).ofTool(panel.getName());
            var actor = caller.get();
            lines =
                    history
                            .search(actor.role().covers(Role.OPERATOR) ? query : query.byUser(actor.userName()))
                            .items()
                            .stream()
                            .map(Line::of)
                            .toList();
        }
        return lines;
    }
}
