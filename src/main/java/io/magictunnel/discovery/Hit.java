package io.magictunnel.discovery;

import io.magictunnel.registry.ToolDefinition;
import java.util.List;

/**
 * A tool that was found.
 *
 * @param score from 0 to 1, against the other hits of the same search; it orders them and says nothing beyond
 * @param confidence from 0 to 1, comparable between searches
 * @param parts where the score comes from
 */
public record Hit(ToolDefinition tool, double score, double confidence, List<ScorePart> parts) {

    public Hit {
        parts = List.copyOf(parts);
    }
}
