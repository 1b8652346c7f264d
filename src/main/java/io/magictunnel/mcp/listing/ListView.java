package io.magictunnel.mcp.listing;

import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list that callers with one and the same policy are offered, sorted by key and encoded once. A page of the list is a slice
 * of these bytes.
 */
public final class ListView {

    private final String[] keys;
    private final int[] starts;
    private final byte[] encoded;
    private final String digest;

    private ListView(String[] keys, int[] starts, byte[] encoded) {
        this.keys = keys;
        this.starts = starts;
        this.encoded = encoded;
        this.digest = digestOf(encoded);
    }

    /**
     * Encodes them.
     *
     * @param entries sorted by key
     */
    public static <T> ListView of(Collection<T> entries, Function<T, String> key, Function<T, ObjectNode> wire) {
        var bytes = new ByteArrayOutputStream(256 * entries.size());
        var keys = new String[entries.size()];
        var starts = new int[entries.size() + 1];
        var i = 0;
        for (var entry : entries) {
            keys[i] = key.apply(entry);
            starts[i++] = bytes.size();
            McpJson.raw(wire.apply(entry)).appendTo(bytes);
            bytes.write(',');
        }
        starts[keys.length] = bytes.size();
        return new ListView(keys, starts, bytes.toByteArray());
    }

    public int size() {
        return keys.length;
    }

    /** About how many bytes it occupies. */
    public int weight() {
        return encoded.length + 64 * keys.length;
    }

    /** Changes when, and only when, a list that was fetched before is out of date. */
    public String digest() {
        return digest;
    }

    /**
     * A part of the list.
     *
     * @param after the last key of the page before; the first page where it is absent
     */
    public Page page(Optional<String> after, int size) {
        var from = after.map(this::indexAfter).orElse(0);
        var to = Math.min(keys.length, from + size);
        var last = to < keys.length ? Optional.of(keys[to - 1]) : Optional.<String>empty();
        return new Page(between(from, to), last);
    }

    /** Where to go on, also when the entry of that key is gone by now. */
    private int indexAfter(String key) {
        var found = Arrays.binarySearch(keys, key);
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
     * @param entries the objects with commas between them, without the array's brackets
     * @param last the key of the last entry, where more follow
     */
    public record Page(RawJson entries, Optional<String> last) {}
}
