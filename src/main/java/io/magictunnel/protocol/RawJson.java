package io.magictunnel.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A JSON value as the bytes in which it was written: a slice of a message that is passed on, never rebuilt. The slice shares
 * the message's array, which nobody changes after it was read.
 */
public final class RawJson {

    public static final RawJson EMPTY_OBJECT = of("{}");

    private final byte[] source;
    private final int from;
    private final int to;

    RawJson(byte[] source, int from, int to) {
        this.source = source;
        this.from = Objects.checkFromToIndex(from, to, source.length);
        this.to = to;
    }

    public static RawJson of(byte[] json) {
        return new RawJson(json, 0, json.length);
    }

    public static RawJson of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return to - from;
    }

    /** The value's own array: copied, unless the slice is the whole array. */
    public byte[] bytes() {
        return from == 0 && to == source.length ? source : Arrays.copyOfRange(source, from, to);
    }

    public void appendTo(ByteArrayOutputStream out) {
        out.write(source, from, to - from);
    }

    public boolean isObject() {
        return to > from && source[from] == '{';
    }

    public boolean isArray() {
        return to > from && source[from] == '[';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawJson that && Arrays.equals(source, from, to, that.source, that.from, that.to);
    }

    @Override
    public int hashCode() {
        var hash = 1;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        return hash;
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return new String(source, from, to - from, StandardCharsets.UTF_8);
    }
}
