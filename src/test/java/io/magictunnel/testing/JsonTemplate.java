package io.magictunnel.testing;

import io.magictunnel.platform.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * JSON with named gaps such as {@code "{{session}}"}. The first value that meets a gap fills it, and from then on the gap means
 * that value, in what is sent as well as in what is expected. {@code "{{*}}"} lets any value pass and remembers none.
 */
final class JsonTemplate {

    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+|\\*)}}");

    private final Map<String, JsonNode> filled = new HashMap<>();

    /** The template with its gaps filled; a text that is nothing but a gap becomes the value itself. */
    JsonNode fill(JsonNode template) {
        return switch (template) {
            case StringNode text -> fillText(text.asString());
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(fill(item)));
                yield copy;
            }
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> copy.set(member.getKey(), fill(member.getValue())));
                yield copy;
            }
            default -> template;
        };
    }

    /** How a text reads once its gaps are filled. */
    String fill(String template) {
        return GAP.matcher(template).replaceAll(gap -> {
            var value = valueOf(gap.group(1));
            return java.util.regex.Matcher.quoteReplacement(value.isString() ? value.asString() : value.toString());
        });
    }

    /** What differs, one line for each difference with its JSON pointer; empty where the whole of it fits. */
    List<String> differences(JsonNode expected, JsonNode actual) {
        var found = new ArrayList<String>();
        compare("", expected, actual, found);
        return found;
    }

    private void compare(String at, JsonNode expected, JsonNode actual, List<String> found) {
        if (expected.isString() && GAP.matcher(expected.asString()).matches()) {
            meet(at, expected.asString(), actual, found);
        } else if (expected.isObject() && actual.isObject()) {
            compareMembers(at, expected, actual, found);
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (var i = 0; i < expected.size(); i++) {
                compare(at + "/" + i, expected.get(i), actual.get(i), found);
            }
        } else if (!fill(expected).equals(actual)) {
            found.add(difference(at, expected.toString(), actual.toString()));
        }
    }

    private void compareMembers(String at, JsonNode expected, JsonNode actual, List<String> found) {
        var names = new TreeSet<>(expected.propertyNames());
        names.addAll(actual.propertyNames());
        for (var name : names) {
            var here = at + "/" + name;
            if (!actual.has(name)) {
                found.add(difference(here, expected.get(name).toString(), "nothing"));
            } else if (!expected.has(name)) {
                found.add(difference(here, "nothing", actual.get(name).toString()));
            } else {
                compare(here, expected.get(name), actual.get(name), found);
            }
        }
    }

    private void meet(String at, String gap, JsonNode actual, List<String> found) {
        var name = gap.substring(2, gap.length() - 2);
        if (name.equals("*")) {
            return;
        }
        var before = filled.putIfAbsent(name, actual);
        if (before != null && !before.equals(actual)) {
            found.add(difference(at, "%s, which is %s".formatted(gap, before), actual.toString()));
        }
    }

    private JsonNode fillText(String text) {
        var gap = GAP.matcher(text);
        return gap.matches()
                ? valueOf(gap.group(1))
                : Json.MAPPER.getNodeFactory().stringNode(fill(text));
    }

    private JsonNode valueOf(String name) {
        var value = filled.get(name);
        if (value == null) {
            throw new IllegalStateException("Nothing has filled {{%s}} yet".formatted(name));
        }
        return value;
    }

    private static String difference(String at, String expected, String actual) {
        return "%s: expected %s, found %s".formatted(at.isEmpty() ? "/" : at, expected, actual);
    }
}
