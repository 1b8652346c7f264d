package io.magictunnel.mcp.inbound;

import io.magictunnel.protocol.Excerpt;
import io.magictunnel.protocol.HeaderText;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The parameters of one tool that clients without sessions repeat in headers, because the tool's schema says so by
 * {@code x-mcp-header}. What stands between routes by such headers, so they must say the same as the arguments.
 */
public final class ParamHeaders {

    private static final String PREFIX = "Mcp-Param-";
    private static final String ANNOTATION = "x-mcp-header";

    private final List<Mirrored> mirrored;

    private ParamHeaders(List<Mirrored> mirrored) {
        this.mirrored = List.copyOf(mirrored);
    }

    public static ParamHeaders of(JsonNode inputSchema) {
        var found = new ArrayList<Mirrored>();
        collect(inputSchema, List.of(), found);
        return new ParamHeaders(found);
    }

    /**
     * Compares.
     *
     * @param header gives the value of a header, or null
     */
    public Optional<JsonRpcError> fault(RawJson arguments, Function<String, String> header) {
        if (mirrored.isEmpty()) {
            return Optional.empty();
        }
        var tree = McpJson.tree(arguments);
        return mirrored.stream()
                .flatMap(parameter -> parameter.fault(tree, header).stream())
                .findFirst()
                .map(message -> JsonRpcError.of(JsonRpcError.HEADER_MISMATCH, message));
    }

    /** Only properties of properties count: elsewhere in a schema the annotation has no meaning. */
    private static void collect(JsonNode schema, List<String> path, List<Mirrored> found) {
        schema.path("properties").properties().forEach(property -> {
            var here = new ArrayList<>(path);
            here.add(property.getKey());
            var annotation = property.getValue().path(ANNOTATION);
            if (annotation.isString()) {
                found.add(new Mirrored(here, PREFIX + annotation.stringValue()));
            }
            collect(property.getValue(), here, found);
        });
    }

    private record Mirrored(List<String> path, String header) {

        Optional<String> fault(JsonNode arguments, Function<String, String> headers) {
            var value = valueIn(arguments);
            var sent = Optional.ofNullable(headers.apply(header));
            if (value.isNull() || value.isMissingNode()) {
                return sent.map(
                        text -> "The header %s is sent, but the arguments have no '%s'".formatted(header, name()));
            }
            var decoded = sent.flatMap(HeaderText::decode);
            if (decoded.isPresent() && says(decoded.get(), value)) {
                return Optional.empty();
            }
            return Optional.of(
                    sent.isEmpty()
                            ? "The header %s is missing; the arguments have a '%s'".formatted(header, name())
                            : "The header %s says '%s', which is not the argument '%s'"
                                    .formatted(header, Excerpt.of(sent.get()), name()));
        }

        private JsonNode valueIn(JsonNode arguments) {
            var value = arguments;
            for (var key : path) {
                value = value.path(key);
            }
            return value;
        }

        private String name() {
            return String.join(".", path);
        }

        private static boolean says(String text, JsonNode value) {
            return value.isNumber() ? isSameNumber(text, value.decimalValue()) : text.equals(value.asString(""));
        }

        private static boolean isSameNumber(String text, BigDecimal value) {
            try {
                return text.length() < 40 && new BigDecimal(text).compareTo(value) == 0;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    }
}
