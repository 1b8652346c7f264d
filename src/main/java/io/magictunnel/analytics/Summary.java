package io.magictunnel.analytics;

import io.magictunnel.execution.history.ToolExecution;
import io.magictunnel.mcp.McpSessions.OpenSession;
import java.util.List;
import java.util.Optional;

/**
 * What is connected, what is being called, and how it goes, as far as one caller may know it.
 *
 * @param lastHour everybody's calls, minute by minute; only for operators
 * @param clients those with a session; only for operators
 * @param recent the newest calls: everybody's for operators, otherwise the caller's own
 */
record Summary(
        int tools,
        int servers,
        int serversReady,
        Optional<CallChart> lastHour,
        List<OpenSession> clients,
        List<ToolExecution> recent) {}
