package io.magictunnel.discovery.index;

import io.magictunnel.discovery.sense.Direction;
import io.magictunnel.discovery.text.ToolText;
import io.magictunnel.registry.ToolDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A tool of the index.
 *
 * @param lengths what {@link WordIndex#put} gave
 * @param toEmbed what a model of meanings is told about it: in the source's words, and in better ones where there are some
 * @param directions where these point, as far as they were embedded
 */
public record IndexedTool(
        ToolDefinition tool, ToolText text, int[] lengths, List<String> toEmbed, List<Direction> directions) {

    public IndexedTool {
        toEmbed = List.copyOf(toEmbed);
        directions = List.copyOf(directions);
    }

    static IndexedTool of(ToolDefinition tool, ToolText text, int[] lengths) {
        var toEmbed = Stream.of(Optional.of(text.toEmbed()), text.improvedToEmbed())
                .flatMap(Optional::stream)
                .toList();
        return new IndexedTool(tool, text, lengths, toEmbed, List.of());
    }

    /** Whether all is known about its meaning. */
    boolean isEmbedded() {
        return directions.size() == toEmbed.size();
    }

    /** Whether something is: while new words wait for the model, the source's own go on to be found. */
    boolean hasMeaning() {
        return !directions.isEmpty();
    }

    /** The same under a definition that differs in nothing that is searched. */
    IndexedTool as(ToolDefinition newer) {
        return new IndexedTool(newer, text, lengths, toEmbed, directions);
    }

    /** With those of its directions that are known by now. */
    IndexedTool embedded(Function<String, Direction> known) {
        var found = toEmbed.stream().map(known).filter(Objects::nonNull).toList();
        return new IndexedTool(tool, text, lengths, toEmbed, found);
    }
}
