package io.magictunnel.enhancement.proof;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.words.ToolWords;
import java.time.Duration;
import java.util.List;

/** Where tools are found as if one of them had other words; nobody else notices. Whoever finds tools provides it. */
public interface TrialGround {

    /** Other tools that somebody could take for this one, the most alike first, by what their sources say. */
    List<ToolDefinition> nearest(ToolDefinition tool, int most);

    /**
     * Asks among all tools, first as they are and then with the new words.
     *
     * @param time after which no other question is begun; at least one is asked
     */
    Trial ask(ToolDefinition tool, ToolWords words, List<TrialQuestion> questions, Duration time);
}
