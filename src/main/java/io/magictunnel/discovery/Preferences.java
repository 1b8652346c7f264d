package io.magictunnel.discovery;

import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import java.util.Map;
import java.util.function.Predicate;

/** What was learned from earlier searches. Without anybody who provides it, nothing was. */
public interface Preferences {

    /**
     * How much a tool gains.
     *
     * @param value from -1 to 1; 0 changes nothing
     * @param because a plain sentence that tells nobody's words
     */
    record Lift(double value, String because) {}

    /**
     * Whatever is known about tools for such a sentence.
     *
     * @param among whether the caller may use a tool; of others nothing is told
     */
    Map<ToolName, Lift> lifts(Caller caller, String sentence, Predicate<ToolName> among);
}
