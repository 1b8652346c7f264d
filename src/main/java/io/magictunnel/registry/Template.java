package io.magictunnel.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A text of a tool's routing with placeholders for the arguments of a call: {@code {name}}, {@code {{name}}},
 * {@code {name[0]}} or {@code {name.key}}. It is read once, when the tool is defined. Filling it puts values between the
 * literal parts and never looks at the result again, so that a value cannot bring in placeholders of its own. A backslash
 * before a placeholder makes it plain text.
 */
public record Template(String source, List<Part> parts) {

    private static final String PATH = "([A-Za-z_][A-Za-z0-9_-]*)((?:\\.[A-Za-z_][A-Za-z0-9_-]*|\\[\\d{1,4}]){0,16})";
    /** A placeholder, or what other template languages put between double braces: blocks, conditions, calls. */
    private static final Pattern BRACES =
            Pattern.compile("(\\\\?)(?:\\{\\{\\s*%1$s\\s*}}|\\{%1$s}|\\{\\{[^{}]{0,200}}})".formatted(PATH));

    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part {

        /** Text that stays as it is. */
        record Literal(String text) implements Part {}

        /**
         * The place of an argument.
         *
         * @param name the property of the input schema
         * @param pointer where the value lies in the arguments
         */
        record Placeholder(String source, String name, JsonPointer pointer) implements Part {}

        /** Something between double braces that is no placeholder of ours. Definitions that hold one are refused. */
        record Unsupported(String source) implements Part {}
    }

    public static Template of(String source) {
        var parts = new ArrayList<Part>();
        var braces = BRACES.matcher(source);
        var literal = new StringBuilder();
        while (braces.find()) {
            var escaped = !braces.group(1).isEmpty();
            braces.appendReplacement(
                    literal, escaped ? Matcher.quoteReplacement(braces.group().substring(1)) : "");
            if (!escaped) {
                flush(literal, parts);
                parts.add(partOf(braces));
            }
        }
        braces.appendTail(literal);
        flush(literal, parts);
        return new Template(source, parts);
    }

    public List<Part.Placeholder> placeholders() {
        return partsOf(Part.Placeholder.class);
    }

    public List<Part.Unsupported> unsupported() {
        return partsOf(Part.Unsupported.class);
    }

    /** Whether the text is one placeholder and nothing else. Its value then keeps its JSON type where that matters. */
    public boolean isOnePlaceholder() {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Placeholder;
    }

    /** The text with its values; empty where an argument is missing, which drops the whole text. */
    public Optional<String> fill(JsonNode arguments) {
        var filled = new StringBuilder();
        for (var part : parts) {
            var text = textOf(part, arguments);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            filled.append(text.get());
        }
        return Optional.of(filled.toString());
    }

    /** As {@link #fill}, but a text that is one placeholder gives the value as it is, whatever its type. */
    public Optional<JsonNode> fillTyped(JsonNode arguments) {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Placeholder place
                ? valueOf(place, arguments)
                : fill(arguments).map(StringNode::valueOf);
    }

    /** The text of one part; empty where its argument is missing. */
    public static Optional<String> textOf(Part part, JsonNode arguments) {
        return switch (part) {
            case Part.Literal literal -> Optional.of(literal.text());
            case Part.Unsupported unsupported -> Optional.of(unsupported.source());
            case Part.Placeholder place -> valueOf(place, arguments).map(ArgumentText::of);
        };
    }

    private static Optional<JsonNode> valueOf(Part.Placeholder place, JsonNode arguments) {
        var value = arguments.at(place.pointer());
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static Part partOf(Matcher braces) {
        var inDouble = braces.group(2) != null;
        var name = braces.group(inDouble ? 2 : 4);
        if (name == null) {
            return new Part.Unsupported(braces.group());
        }
        return new Part.Placeholder(braces.group(), name, pointerTo(name + braces.group(inDouble ? 3 : 5)));
    }

    private static JsonPointer pointerTo(String path) {
        return JsonPointer.compile(
                "/" + path.replace(".", "/").replace("[", "/").replace("]", ""));
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private <P extends Part> List<P> partsOf(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The source text. */
    @Override
    public String toString() {
        return source;
    }
}
