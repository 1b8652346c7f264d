package io.magictunnel.mcp.listing;

import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolDefinition;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The tools that callers with one and the same policy are offered, sorted by name and encoded once. A page of the list is a
 * slice of these bytes.
 */
public final class ToolsView {

    private final String[] names;
    private final int[] starts;
    private final byte[] encoded;
    private final String digest;

    private ToolsView(String[] names, int[] starts, byte[] encoded) {
        this.names = names;
        this.starts = starts;
        this.encoded = encoded;
        this.digest = digestOf(encoded);
    }

    /**
     * Encodes them.
     *
     * @param tools sorted by name
     */
    public static ToolsView of(List<ToolDefinition> tools) {
        var bytes = new ByteArrayOutputStream(256 * tools.size());
        var names = new String[tools.size()];
        var starts = new int[tools.size() + 1];
        for (var i = 0; i < names.length; i++) {
            var tool = tools.get(i);
            names[i] = tool.name().value();
            starts[i] = bytes.size();
            McpJson.raw(tool.wire()).appendTo(bytes);
            bytes.write(',');
        }
        starts[names.length] = bytes.size();
        return new ToolsView(names, starts, bytes.toByteArray());
    }

    public int size() {
        return names.length;
    }

    /** About how many bytes it occupies. */
    public int weight() {
        return encoded.length + 64 * names.length;
    }

    /** Changes when, and only when, a list that was fetched before is out of date. */
    public String digest() {
        return digest;
    }

    /**
     * A part of the list.
     *
     * @param after the last name of the page before; the first page where it is absent
     */
    public Page page(Optional<String> after, int size) {
        var from = after.map(this::indexAfter).orElse(0);
        var to = Math.min(names.length, from + size);
        var last = to < names.length ? Optional.of(names[to - 1]) : Optional.<String>empty();
        return new Page(between(from, to), last);
    }

    /** Where to go on, also when the tool of that name is gone by now. */
    private int indexAfter(String name) {
        var found = Arrays.binarySearch(names, name);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private RawJson between(int from, int to) {
        return from == to ? RawJson.slice(encoded, 0, 0) : RawJson.slice(encoded, starts[from], starts[to] - 1);
    }

    private static String digestOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * A page, as it is written.
     *
     * @param tools the tools' objects with commas between them, without the array's brackets
     * @param last the name of the last tool, where more follow
     */
    public record Page(RawJson tools, Optional<String> last) {}
}
