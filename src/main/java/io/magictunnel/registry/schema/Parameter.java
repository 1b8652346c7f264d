package io.magictunnel.registry.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One argument that a tool takes, as a line that people can read.
 *
 * @param name with the names of the objects around it, for example {@code filter.author}, or {@code tags[]}
 * @param pattern the regular expression that a text must match, empty where there is none
 * @param choices the only values allowed, empty where any value of the type is
 * @param defaultValue what is used where nothing is given, empty where there is no such value
 */
public record Parameter(
        String name,
        String type,
        boolean required,
        String description,
        String limits,
        String pattern,
        List<String> choices,
        String defaultValue) {

    private static final int MOST = 200;
    private static final int DEEPEST = 4;

    public Parameter {
        choices = List.copyOf(choices);
    }

    /** The parameters of a tool's input schema, objects within objects right after the object that holds them. */
    public static List<Parameter> of(JsonNode inputSchema) {
        var parameters = new ArrayList<Parameter>();
        collect(SchemaWords.of(inputSchema), "", 0, parameters);
        return List.copyOf(parameters);
    }

    private static void collect(SchemaWords object, String prefix, int depth, List<Parameter> parameters) {
        for (var name : object.schema().path("properties").propertyNames()) {
            if (parameters.size() == MOST) {
                return;
            }
            var words = object.property(name);
            parameters.add(line(prefix + name, words, object.requires(name)));
            if (depth < DEEPEST) {
                collect(words, prefix + name + ".", depth + 1, parameters);
                if (words.schema().has("items")) {
                    collect(words.items(), prefix + name + "[].", depth + 1, parameters);
                }
            }
        }
    }

    private static Parameter line(String name, SchemaWords words, boolean required) {
        return new Parameter(
                name,
                words.type(),
                required,
                words.description(),
                words.limits(),
                words.pattern(),
                words.choices().stream().map(SchemaWords::plain).toList(),
                words.defaultValue().map(SchemaWords::plain).orElse(""));
    }
}
