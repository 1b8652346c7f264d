package io.magictunnel.cli.door;

import java.util.Collection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object that is put together, and holds only what is there. */
public final class JsonText {

    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    public static JsonText empty() {
        return new JsonText();
    }

    /** @param value a text, a number or a truth; with null nothing is put */
    public JsonText with(String name, Object value) {
        switch (value) {
            case null -> {}
            case Boolean truth -> object.put(name, truth);
            case Integer number -> object.put(name, number);
            case Collection<?> items -> {
                var array = object.putArray(name);
                items.forEach(item -> array.add(item.toString()));
            }
            default -> object.put(name, value.toString());
        }
        return this;
    }

    /** Nothing is put where it is empty. */
    public JsonText with(String name, ObjectNode nested) {
        if (!nested.isEmpty()) {
            object.set(name, nested);
        }
        return this;
    }

    public ObjectNode json() {
        return object;
    }
}
