package io.magictunnel.enhancement.content;

import io.magictunnel.enhancement.quality.Fault;
import io.magictunnel.registry.ToolName;
import java.time.Duration;
import java.util.List;

/**
 * A text that somebody has written about a tool, before it is kept.
 *
 * @param definition of the tool about which it was written
 * @param summary what it is, in a sentence
 * @param faults where there are any, nobody gets it
 * @param model in the vendor's words
 */
public record Draft(
        ToolName tool,
        String definition,
        ContentKind kind,
        String title,
        String summary,
        String text,
        List<Fault> faults,
        String provider,
        String model,
        Duration took) {

    public Draft {
        faults = List.copyOf(faults);
    }
}
