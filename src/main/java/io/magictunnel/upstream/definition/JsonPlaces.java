package io.magictunnel.upstream.definition;

import io.magictunnel.platform.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/** Where in a JSON text each value stands, so that a refusal can name the line. */
final class JsonPlaces {

    /** A line and a column, both counted from 1. */
    record Place(int line, int column) {

        static final Place NOWHERE = new Place(0, 0);

        static Place of(TokenStreamLocation location) {
            return new Place(location.getLineNr(), location.getColumnNr());
        }
    }

    private final Map<JsonPointer, Place> places = new HashMap<>();

    private JsonPlaces() {}

    /** Nothing has a place: for documents that were built, not written. */
    static JsonPlaces none() {
        return new JsonPlaces();
    }

    /** The text must be well-formed. A member of an object is found at its key. */
    static JsonPlaces of(byte[] json) {
        var found = new JsonPlaces();
        try (var parser = Json.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            Deque<Place> keys = new ArrayDeque<>();
            while (parser.nextToken() != null) {
                found.note(parser, keys);
            }
        }
        return found;
    }

    /** What is missing has the place of what it is missing from. */
    Place at(JsonPointer pointer) {
        for (var written = pointer; written != null; written = written.head()) {
            if (places.containsKey(written)) {
                return places.get(written);
            }
        }
        return Place.NOWHERE;
    }

    private void note(JsonParser parser, Deque<Place> keys) {
        switch (parser.currentToken()) {
            case PROPERTY_NAME -> keys.push(Place.of(parser.currentTokenLocation()));
            case END_OBJECT, END_ARRAY -> {}
            default -> {
                var context = parser.currentToken().isStructStart()
                        ? parser.streamReadContext().getParent()
                        : parser.streamReadContext();
                var place = context.inObject() ? keys.pop() : Place.of(parser.currentTokenLocation());
                places.put(context.pathAsPointer(), place);
            }
        }
    }
}
