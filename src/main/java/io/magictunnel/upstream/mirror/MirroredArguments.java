package io.magictunnel.upstream.mirror;

import io.magictunnel.protocol.HeaderText;
import io.magictunnel.upstream.session.ForeignText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which arguments of a tool its server wants to see in HTTP headers too: {@code x-mcp-header} of revision 2026-07-28. */
public final class MirroredArguments {

    private static final String KEYWORD = "x-mcp-header";
    private static final String PREFIX = "Mcp-Param-";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Set<String> TYPES = Set.of("string", "integer", "boolean");
    /** Beyond this, readers that keep numbers as doubles differ. */
    private static final long LARGEST = 9_007_199_254_740_991L;

    /** @param path the keys that lead to the argument */
    private record Mirror(List<String> path, String header) {}

    private final List<Mirror> mirrors = new ArrayList<>();
    private final Set<String> headers = new HashSet<>();

    private MirroredArguments() {}

    static MirroredArguments of(JsonNode schema) throws InvalidMirrorException {
        var found = new MirroredArguments();
        found.collect(schema, List.of());
        if (count(schema) != found.mirrors.size()) {
            throw new InvalidMirrorException(
                    "'%s' stands where no argument is reached by properties alone".formatted(KEYWORD));
        }
        return found;
    }

    boolean isEmpty() {
        return mirrors.isEmpty();
    }

    public Map<String, String> headersOf(ObjectNode arguments) {
        var values = new LinkedHashMap<String, String>();
        for (var mirror : mirrors) {
            valueAt(arguments, mirror.path()).ifPresent(value -> values.put(mirror.header(), HeaderText.encode(value)));
        }
        return values;
    }

    private void collect(JsonNode schema, List<String> path) throws InvalidMirrorException {
        for (var property : schema.path("properties").properties()) {
            var here = new ArrayList<>(path);
            here.add(property.getKey());
            if (property.getValue().has(KEYWORD)) {
                mirrors.add(new Mirror(List.copyOf(here), headerOf(property.getValue())));
            }
            collect(property.getValue(), here);
        }
    }

    private String headerOf(JsonNode property) throws InvalidMirrorException {
        var name = property.path(KEYWORD).stringValue("");
        if (!TOKEN.matcher(name).matches()) {
            throw new InvalidMirrorException("'%s' is not the name of a header".formatted(ForeignText.oneLine(name)));
        }
        if (!TYPES.contains(property.path("type").asString(""))) {
            throw new InvalidMirrorException(
                    "'%s' asks for an argument that is no string, integer or boolean".formatted(name));
        }
        if (!headers.add(name.toLowerCase(Locale.ROOT))) {
            throw new InvalidMirrorException("'%s' is asked for twice".formatted(name));
        }
        return PREFIX + name;
    }

    private static Optional<String> valueAt(JsonNode arguments, List<String> path) {
        var value = arguments;
        for (var key : path) {
            value = value.path(key);
        }
        return switch (value.getNodeType()) {
            case STRING -> Optional.of(value.stringValue());
            case BOOLEAN -> Optional.of(value.toString());
            case NUMBER -> integer(value);
            case ARRAY, BINARY, MISSING, NULL, OBJECT, POJO -> Optional.empty();
        };
    }

    private static Optional<String> integer(JsonNode number) {
        return Optional.of(number)
                .filter(value -> value.canConvertToLong() && value.canConvertToExactIntegral())
                .map(JsonNode::asLong)
                .filter(value -> Math.abs(value) <= LARGEST)
                .map(value -> Long.toString(value));
    }

    /** How often the keyword stands anywhere; a property that happens to have its name is no keyword. */
    private static int count(JsonNode schema) {
        var sum = schema.isObject() && schema.path(KEYWORD).isString() ? 1 : 0;
        for (var child : schema) {
            sum += count(child);
        }
        return sum;
    }
}
