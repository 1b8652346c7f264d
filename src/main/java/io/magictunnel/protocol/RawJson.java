package io.magictunnel.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A JSON value as the bytes in which it was written: a slice of a message that is passed on, never rebuilt. The slice shares
 * the message's array, which nobody changes after it was read.
 */
public final class RawJson {

    public static final RawJson EMPTY_OBJECT = of("{}");
    /** No text at all: what is left out between two slices. */
    public static final RawJson EMPTY = of("");

    final byte[] source;
    final int from;
    final int to;

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

    /** A part of a longer JSON text that is kept for good, for example one page of a list. */
    public static RawJson slice(byte[] source, int from, int to) {
        return new RawJson(source, from, to);
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

    public void writeTo(OutputStream out) throws IOException {
        out.write(source, from, to - from);
    }

    public boolean isObject() {
        return to > from && source[from] == '{';
    }

    public boolean isInteger() {
        for (var i = from; i < to; i++) {
            if ((source[i] < '0' || source[i] > '9') && (i > from || source[i] != '-')) {
                return false;
            }
        }
        return to > from;
    }

    boolean hasEscape() {
        for (var i = from; i < to; i++) {
            if (source[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** What stands between the quotes of a JSON string, as it was written. */
    String unquoted() {
        return new String(source, from + 1, to - from - 2, StandardCharsets.UTF_8);
    }

    boolean isEmptyObject() {
        for (var i = from + 1; i < to; i++) {
            if (source[i] > ' ') {
                return source[i] == '}';
            }
        }
        return false;
    }

    /** Whether the bytes occur anywhere: as a key, in a text, in a nested value. */
    public boolean contains(byte[] wanted) {
        for (var i = from; i <= to - wanted.length; i++) {
            if (source[i] == wanted[0] && Arrays.equals(source, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    public boolean isArray() {
        return to > from && source[from] == '[';
    }

    public boolean isString() {
        return to > from && source[from] == '"';
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
