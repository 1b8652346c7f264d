package io.magictunnel.upstream.definition;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** Collects what is wrong with one document, each with its place. */
final class DefinitionProblems {

    private final String source;
    private final JsonPlaces places;
    private final List<DefinitionProblem> found = new ArrayList<>();

    DefinitionProblems(String source, JsonPlaces places) {
        this.source = source;
        this.places = places;
    }

    void add(JsonPointer where, String message) {
        var place = places.at(where);
        var problem = new DefinitionProblem(source, place.line(), place.column(), keyOf(where), message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    int count() {
        return found.size();
    }

    List<DefinitionProblem> all() {
        return List.copyOf(found);
    }

    /** A pointer in the spelling of people: {@code mcpServers.git.args[0]}. */
    private static String keyOf(JsonPointer where) {
        var key = new StringBuilder();
        for (var part = where; !part.matches(); part = part.tail()) {
            if (part.mayMatchElement() && part.getMatchingIndex() >= 0) {
                key.append('[').append(part.getMatchingIndex()).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(part.getMatchingProperty());
            }
        }
        return key.toString();
    }
}
