package io.magictunnel.execution.workbench;

import io.magictunnel.registry.ToolDefinition;
import java.util.Locale;

/** What becomes of a tool when a client asks for it, in one word. */
public enum ToolState {
    READY,
    /** Callable, but left out of lists. */
    HIDDEN,
    DISABLED;

    static ToolState of(ToolDefinition tool) {
        if (!tool.enabled()) {
            return DISABLED;
        }
        return tool.hidden() ? HIDDEN : READY;
    }

    /** The colour of its meaning. */
    public String getLevel() {
        return this == READY ? "ok" : "";
    }

    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
