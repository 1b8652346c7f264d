package io.magictunnel.execution.argument;

import com.networknt.schema.Error;
import io.magictunnel.execution.SecretName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with arguments: for each fault its JSON pointer, what was found there, and what is allowed. */
public final class Violations {

    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_VALUE = 80;

    private Violations() {}

    /** One line per fault; empty where there is none. */
    static String describe(JsonNode schema, List<Error> faults) {
        var lines = faults.stream()
                .limit(MOST_SHOWN)
                .map(fault -> describe(schema, fault))
                .distinct()
                .collect(Collectors.joining("\n"));
        return faults.size() <= MOST_SHOWN ? lines : "%s\nand %d more".formatted(lines, faults.size() - MOST_SHOWN);
    }

    private static String describe(JsonNode schema, Error fault) {
        var pointer = fault.getInstanceLocation().toString();
        var rule = schema.at(pointerTo(fault));
        return switch (fault.getKeyword()) {
            case "required" ->
                line(pointer + "/" + fault.getProperty(), "nothing", "a value: this property is required");
            case "additionalProperties", "unevaluatedProperties" ->
                line(pointer + "/" + fault.getProperty(), "an unknown property", knownProperties(schema, fault));
            case "type" -> line(pointer, shown(fault), rule.isArray() ? listed(rule) : rule.asString("another type"));
            case "enum" -> line(pointer, shown(fault), "one of " + listed(rule));
            case "pattern" -> line(pointer, shown(fault), "texts that match " + rule.asString());
            case "minimum" -> line(pointer, shown(fault), "at least " + rule);
            case "maximum" -> line(pointer, shown(fault), "at most " + rule);
            case "minLength" -> line(pointer, shown(fault), "at least %s characters".formatted(rule));
            case "maxLength" -> line(pointer, shown(fault), "at most %s characters".formatted(rule));
            case "minItems" -> line(pointer, shown(fault), "at least %s elements".formatted(rule));
            case "maxItems" -> line(pointer, shown(fault), "at most %s elements".formatted(rule));
            default -> line(pointer, shown(fault), fault.getMessage());
        };
    }

    private static String line(String pointer, String found, String allowed) {
        return "%s: found %s; allowed: %s".formatted(pointer.isEmpty() ? "(arguments)" : pointer, found, allowed);
    }

    private static String shown(Error fault) {
        var value = fault.getInstanceNode();
        if (value == null) {
            return "a value that does not fit";
        }
        if (SecretName.is(fault.getInstanceLocation().toString())) {
            return "a text that is not shown";
        }
        var text = value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    private static String knownProperties(JsonNode schema, Error fault) {
        var known = schema.at(pointerTo(fault).head()).path("properties");
        return known.isEmpty() ? "no properties" : String.join(", ", known.propertyNames());
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining(", "));
    }

    /** Where in the schema the broken rule stands. */
    private static JsonPointer pointerTo(Error fault) {
        return Optional.ofNullable(fault.getSchemaLocation().getFragment())
                .map(Object::toString)
                .filter(fragment -> fragment.startsWith("/"))
                .map(JsonPointer::compile)
                .orElse(JsonPointer.empty());
    }
}
