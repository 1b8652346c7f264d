package io.magictunnel.upstream.definition;

import io.magictunnel.platform.config.Substitution;
import io.magictunnel.platform.config.Substitution.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one written definition. What cannot be read is reported with its place, and then counts as absent. */
final class DefinitionFields {

    private static final int MAX_ITEMS = 200;
    private static final int MAX_TEXT = 8000;

    private final ObjectNode object;
    private final JsonPointer pointer;
    private final Substitution environment;
    private final DefinitionProblems problems;

    DefinitionFields(ObjectNode object, JsonPointer pointer, Substitution environment, DefinitionProblems problems) {
        this.object = object;
        this.pointer = pointer;
        this.environment = environment;
        this.problems = problems;
    }

    boolean has(String key) {
        return object.has(key) && !object.get(key).isNull();
    }

    void refuseOthersThan(Set<String> allowed) {
        for (var key : object.propertyNames()) {
            if (!allowed.contains(key)) {
                refuse(key, "unknown key; allowed: " + String.join(", ", new TreeSet<>(allowed)));
            }
        }
    }

    void refuse(String key, String message) {
        problems.add(at(key), message);
    }

    Optional<String> text(String key) {
        return has(key) ? text(object.get(key), at(key)) : Optional.empty();
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        if (has(key) && isOfKind(key, object.get(key).isArray(), "a list of texts")) {
            var items = object.get(key);
            for (var i = 0; i < items.size(); i++) {
                text(items.get(i), at(key).appendIndex(i)).ifPresent(texts::add);
            }
        }
        return texts;
    }

    Map<String, String> textMap(String key) {
        var texts = new LinkedHashMap<String, String>();
        if (has(key) && isOfKind(key, object.get(key).isObject(), "an object with texts as values")) {
            for (var entry : object.get(key).properties()) {
                text(entry.getValue(), at(key).appendProperty(entry.getKey()))
                        .ifPresent(value -> texts.put(entry.getKey(), value));
            }
        }
        return texts;
    }

    boolean flag(String key) {
        return has(key)
                && isOfKind(key, object.get(key).isBoolean(), "true or false")
                && object.get(key).booleanValue();
    }

    <E extends Enum<E>> E choice(String key, E whenAbsent) {
        var type = whenAbsent.getDeclaringClass();
        return text(key)
                .map(written -> choice(key, type, written).orElse(whenAbsent))
                .orElse(whenAbsent);
    }

    Optional<JsonNode> node(String key) {
        return has(key) ? Optional.of(object.get(key)) : Optional.empty();
    }

    /** The fields of an object below this one. */
    Optional<DefinitionFields> fieldsOf(String key) {
        if (has(key) && isOfKind(key, object.get(key).isObject(), "an object")) {
            return Optional.of(new DefinitionFields((ObjectNode) object.get(key), at(key), environment, problems));
        }
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> choice(String key, Class<E> type, String written) {
        var allowed = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            var spelling = constant.name().toLowerCase(Locale.ROOT);
            if (spelling.equals(written)) {
                return Optional.of(constant);
            }
            allowed.add(spelling);
        }
        refuse(key, "found '%s'; allowed: %s".formatted(written, String.join(", ", allowed)));
        return Optional.empty();
    }

    private Optional<String> text(JsonNode value, JsonPointer where) {
        if (!value.isString()) {
            problems.add(where, "found %s; allowed: a text".formatted(kindOf(value)));
            return Optional.empty();
        }
        try {
            var filled = environment.fill(value.stringValue());
            if (filled.length() > MAX_TEXT || filled.indexOf('\0') >= 0) {
                problems.add(
                        where,
                        "found a text of %d characters; allowed: %d, none of them zero"
                                .formatted(filled.length(), MAX_TEXT));
                return Optional.empty();
            }
            return Optional.of(filled);
        } catch (RefusedException refused) {
            problems.add(where, refused.getMessage());
            return Optional.empty();
        }
    }

    private boolean isOfKind(String key, boolean fits, String allowed) {
        var value = object.get(key);
        if (!fits) {
            refuse(key, "found %s; allowed: %s".formatted(kindOf(value), allowed));
        } else if (value.size() > MAX_ITEMS) {
            refuse(key, "found %d entries; allowed: %d".formatted(value.size(), MAX_ITEMS));
        }
        return fits && value.size() <= MAX_ITEMS;
    }

    private JsonPointer at(String key) {
        return pointer.appendProperty(key);
    }

    static String kindOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "the number " + value;
            case BOOLEAN -> "the value " + value;
            case NULL -> "null";
            case BINARY, MISSING, POJO -> "no JSON value";
        };
    }
}
