package io.magictunnel.execution.workbench;

import io.magictunnel.registry.ToolDefinition;
import java.util.Locale;

/** What becomes of a tool when a client asks for it, in one word. */
public enum ToolState {
    READY("ok"),
    /** Callable, but left out of lists. */
    HIDDEN(""),
    /** Its server is not there: a call would fail. */
    UNREACHABLE("bad"),
    DISABLED("");

    private final String level;

    ToolState(String level) {
        this.level = level;
    }

    static ToolState of(ToolDefinition tool, boolean hasObstacle) {
        if (!tool.enabled()) {
            return DISABLED;
        }
        if (hasObstacle) {
            return UNREACHABLE;
        }
        return tool.hidden() ? HIDDEN : READY;
    }

    /** The colour of its meaning. */
    public String getLevel() {
        return level;
    }

    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
