package io.magictunnel.execution.history;

import io.magictunnel.execution.history.ToolExecution.Texts;
import io.magictunnel.execution.history.WaitingExecutions.Waiting;

/** What the history keeps of arguments and results: as much as the operator wants, and no secrets. */
record HistoryTexts(boolean keepArguments, boolean keepResults, int longest) {

    Texts of(Waiting execution) {
        return new Texts(
                keepArguments ? Redaction.of(execution.arguments(), longest) : "",
                keepResults ? Redaction.of(execution.result(), longest) : "");
    }
}
