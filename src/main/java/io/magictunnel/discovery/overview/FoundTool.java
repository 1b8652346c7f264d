package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.Hit;
import io.magictunnel.registry.ToolSource;
import java.io.Serializable;
import java.util.List;

/**
 * One tool that was found, as the page shows it.
 *
 * @param rank from 1
 * @param confidence in hundredths
 * @param arguments what would be read out of the sentence, as JSON; empty where nothing is, or where nobody asked
 * @param mark a letter that the tool has in all columns, where several have it
 */
public record FoundTool(
        int rank,
        String name,
        String description,
        String source,
        boolean upstream,
        String category,
        long confidence,
        List<ScoreBar> bars,
        String arguments,
        String mark)
        implements Serializable {

    private static final int SURE = 60;
    private static final int LIKELY = 40;

    static FoundTool of(int rank, Hit hit, String arguments) {
        var tool = hit.tool();
        return new FoundTool(
                rank,
                tool.name().value(),
                tool.description(),
                tool.source().name(),
                tool.source() instanceof ToolSource.UpstreamServer,
                tool.category(),
                Math.round(hit.confidence() * 100),
                hit.parts().stream().map(ScoreBar::of).toList(),
                arguments,
                "");
    }

    FoundTool marked(String letter) {
        return new FoundTool(rank, name, description, source, upstream, category, confidence, bars, arguments, letter);
    }

    /** The confidence in a word. */
    public String sureness() {
        if (confidence >= SURE) {
            return "sure";
        }
        return confidence >= LIKELY ? "likely" : "unsure";
    }
}
