package io.magictunnel.execution.trial;

import io.magictunnel.registry.schema.SchemaWords;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form for the arguments of one tool, made from its schema. It can be left for JSON and come back to: what has no field is
 * kept and sent along.
 */
public final class ArgumentForm implements Serializable {

    private static final int MOST_FIELDS = 200;
    private static final int DEEPEST = 4;

    private final List<FormField> fields = new ArrayList<>();
    private ObjectNode rest = JsonNodeFactory.instance.objectNode();

    public static ArgumentForm of(JsonNode inputSchema) {
        var form = new ArgumentForm();
        form.collect(SchemaWords.of(inputSchema), "", 0, true);
        return form;
    }

    public List<FormField> getFields() {
        return fields;
    }

    /** The arguments that have no field, as JSON; empty where there are none. */
    public String getRest() {
        return rest.isEmpty() ? "" : rest.toString();
    }

    /** What was given, as the tool gets it. */
    public ObjectNode arguments() {
        var arguments = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            field.value().ifPresent(value -> put(arguments, field.getPointer(), value));
        }
        addMissing(arguments, rest);
        return arguments;
    }

    /** Shows those arguments in place of what was given before. */
    public void fill(ObjectNode arguments) {
        rest = arguments.deepCopy();
        for (var field : fields) {
            field.clear();
            if (!"GROUP".equals(field.getKind())) {
                take(field);
            }
        }
    }

    /**
     * Shows each problem at the field where it is.
     *
     * @param lines each begins with the JSON pointer of the place, as {@code execution} words them
     * @return those that belong to no field
     */
    public List<String> blame(List<String> lines) {
        fields.forEach(FormField::absolve);
        var elsewhere = new ArrayList<String>();
        for (var line : lines) {
            fieldOf(line).ifPresentOrElse(field -> field.blame(withoutPlace(line)), () -> elsewhere.add(line));
        }
        return elsewhere;
    }

    /** The innermost field whose pointer the line begins with. */
    private Optional<FormField> fieldOf(String line) {
        return fields.stream()
                .filter(field -> line.startsWith(field.getPointer() + ":") || line.startsWith(field.getPointer() + "/"))
                .reduce((outer, inner) -> inner);
    }

    private static String withoutPlace(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    private void collect(SchemaWords object, String prefix, int depth, boolean required) {
        for (var name : object.schema().path("properties").propertyNames()) {
            if (fields.size() == MOST_FIELDS) {
                return;
            }
            var words = object.property(name);
            var field = new FormField(
                    prefix + "/"
                            + JsonPointer.empty()
                                    .appendProperty(name)
                                    .toString()
                                    .substring(1),
                    prefix.isEmpty() ? name : prefix.substring(1).replace('/', '.') + "." + name,
                    words,
                    required && object.requires(name));
            fields.add(field);
            if ("GROUP".equals(field.getKind()) && depth < DEEPEST) {
                collect(words, field.getPointer(), depth + 1, field.isRequired());
            }
        }
    }

    private void take(FormField field) {
        var pointer = JsonPointer.valueOf(field.getPointer());
        var given = rest.at(pointer);
        if (!given.isMissingNode()) {
            field.take(given);
            remove(pointer);
        }
    }

    /** Takes a value out of the rest, and the objects around it that are empty then. */
    private void remove(JsonPointer pointer) {
        var holder = rest.at(pointer.head());
        if (holder instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
            if (object.isEmpty() && !pointer.head().matches()) {
                remove(pointer.head());
            }
        }
    }

    private static void put(ObjectNode arguments, String pointer, JsonNode value) {
        var at = JsonPointer.valueOf(pointer);
        var holder = arguments;
        while (!at.tail().matches()) {
            holder = holder.withObjectProperty(at.getMatchingProperty());
            at = at.tail();
        }
        holder.set(at.getMatchingProperty(), value);
    }

    private static void addMissing(ObjectNode arguments, ObjectNode more) {
        more.properties().forEach(entry -> {
            var present = arguments.get(entry.getKey());
            if (present == null) {
                arguments.set(entry.getKey(), entry.getValue().deepCopy());
            } else if (present instanceof ObjectNode inner && entry.getValue() instanceof ObjectNode moreInner) {
                addMissing(inner, moreInner);
            }
        });
    }
}
