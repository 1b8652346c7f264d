package io.magictunnel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Messages as somebody would send who looks for a fault: real ones, changed in a few places, or put together from their words. */
final class HostileBytes {

    private static final int MOST_CHANGES = 6;
    private static final int LONGEST = 4096;

    private static final List<byte[]> REAL = Stream.of(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}",
                    "{\"jsonrpc\":\"2.0\",\"id\":\"a-1\",\"method\":\"tools/list\",\"params\":{\"cursor\":\"bmV4dA\"}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":-7,\"method\":\"tools/call\",\"params\":{\"name\":\"time_now\","
                            + "\"arguments\":{\"zone\":\"Europe/Berlin\",\"n\":[1,2.5e3,true,null,{\"k\":\"v\"}]},"
                            + "\"_meta\":{\"progressToken\":\"t\"}}}",
                    "{ \"jsonrpc\" : \"2.0\" , \"method\" : \"notifications/cancelled\" ,\n \"params\" : {\"requestId\":1} }",
                    "{\"jsonrpc\":\"2.0\",\"id\":4,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"Gr\\u00fc\\u00df\"}]}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"no\",\"data\":[{}]}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"tools/call\",\"params\":{\"_meta\":{"
                            + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                            + "\"io.modelcontextprotocol/clientCapabilities\":{}},\"name\":\"é€😀\"}}")
            .map(text -> text.getBytes(UTF_8))
            .toList();

    private static final List<byte[]> WORDS = Stream.concat(
                    Stream.of(
                                    "{",
                                    "}",
                                    "[",
                                    "]",
                                    ":",
                                    ",",
                                    "\"",
                                    "\\",
                                    "\\u",
                                    "\\ud800",
                                    "\\u0000",
                                    "null",
                                    "true",
                                    "-",
                                    "1e999",
                                    "-0",
                                    "0x1",
                                    "01",
                                    ".5",
                                    "NaN",
                                    " ",
                                    "\t",
                                    "\r\n",
                                    "/*",
                                    "//",
                                    "\"id\"",
                                    "\"method\":",
                                    "\"jsonrpc\":\"2.0\"",
                                    "\"params\":{}",
                                    "\"result\":1",
                                    "\"error\":{}",
                                    "\"_meta\":{",
                                    "9".repeat(1200),
                                    "[".repeat(70),
                                    "{\"a\":".repeat(70),
                                    "\"" + "k".repeat(300) + "\"")
                            .map(text -> text.getBytes(UTF_8)),
                    Stream.of(
                            new byte[] {0},
                            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                            new byte[] {(byte) 0xC0, (byte) 0x80},
                            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                            new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                            new byte[] {(byte) 0xFF, (byte) 0xFE},
                            new byte[] {0, '{'}))
            .toList();

    private final RandomGenerator random;

    HostileBytes(RandomGenerator random) {
        this.random = random;
    }

    byte[] next() {
        var bytes = random.nextInt(8) == 0 ? ofWords() : any(REAL);
        for (var changes = random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] ofWords() {
        var out = new ByteArrayOutputStream();
        for (var words = 1 + random.nextInt(20); words > 0; words--) {
            out.writeBytes(any(WORDS));
        }
        return out.toByteArray();
    }

    private byte[] changed(byte[] bytes) {
        var from = random.nextInt(bytes.length + 1);
        var to = Math.min(bytes.length, from + random.nextInt(1 + bytes.length / 2));
        return switch (random.nextInt(7)) {
            case 0 -> withOtherByte(bytes);
            case 1 -> replaced(bytes, from, from, any(WORDS));
            case 2 -> replaced(bytes, from, to, new byte[0]);
            case 3 -> replaced(bytes, from, from, java.util.Arrays.copyOfRange(bytes, from, to));
            case 4 -> replaced(bytes, from, to, any(WORDS));
            case 5 -> replaced(bytes, from, bytes.length, any(REAL));
            default -> java.util.Arrays.copyOf(bytes, from);
        };
    }

    private byte[] withOtherByte(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        var copy = bytes.clone();
        copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        return copy;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        var out = new ByteArrayOutputStream(bytes.length + by.length);
        out.write(bytes, 0, from);
        out.writeBytes(by);
        out.write(bytes, to, bytes.length - to);
        return out.size() > LONGEST ? bytes : out.toByteArray();
    }

    private byte[] any(List<byte[]> some) {
        return some.get(random.nextInt(some.size()));
    }
}
