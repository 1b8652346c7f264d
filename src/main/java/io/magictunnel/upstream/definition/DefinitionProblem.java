package io.magictunnel.upstream.definition;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a definition, or a whole file of them, is not used.
 *
 * @param source the file's name, or {@code request} for what came over REST or from a page
 * @param line 1 is the first; 0 where there are no lines
 * @param key where in the document, for example {@code mcpServers.git.args[0]}; empty for the document as a whole
 * @param message what was found and what is allowed
 */
public record DefinitionProblem(String source, int line, int column, String key, String message) {

    @Override
    public String toString() {
        var place = Stream.of(source, line > 0 ? "line %d, column %d".formatted(line, column) : "", key)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return place + ": " + message;
    }
}
