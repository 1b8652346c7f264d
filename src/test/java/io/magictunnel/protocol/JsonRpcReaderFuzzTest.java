package io.magictunnel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Throws hostile bytes at the reader. {@code -Dfuzz.inputs=10000000 -Dfuzz.seed=7} throws more of them, and others.
 */
class JsonRpcReaderFuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final JsonMapper JUDGE = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyInputIsReadAsItStandsOrRefused() {
        var hostile = new HostileBytes(new SplittableRandom(SEED));
        var accepted = 0;

        for (var i = 0; i < INPUTS; i++) {
            var input = hostile.next();
            try {
                accepted += isAccepted(input) ? 1 : 0;
            } catch (RuntimeException | AssertionError | StackOverflowError escaped) {
                fail("Input %d of seed %d: %s".formatted(i, SEED, HexFormat.of().formatHex(input)), escaped);
            }
        }

        assertThat(accepted).as("inputs that are messages").isBetween(INPUTS / 100, INPUTS);
    }

    private static boolean isAccepted(byte[] input) {
        var before = input.clone();
        try {
            check(JsonRpcReader.read(input), input);
            return true;
        } catch (MalformedMessageException refused) {
            assertThat(refused.error().code()).isIn(JsonRpcError.PARSE_ERROR, JsonRpcError.INVALID_REQUEST);
            assertThat(refused.error().message()).hasSizeBetween(1, 300).doesNotContain("jackson", "Exception", "\n");
            return false;
        } finally {
            assertThat(input).isEqualTo(before);
        }
    }

    private static void check(JsonRpcMessage message, byte[] input) throws MalformedMessageException {
        var tree = JUDGE.readTree(input);
        assertThat(new String(input, UTF_8).getBytes(UTF_8)).isEqualTo(input);
        assertThat(tree.path("jsonrpc").asString()).isEqualTo("2.0");
        switch (message) {
            case JsonRpcMessage.Request(var id, var method, var params) -> {
                assertSame(tree.path("id"), id);
                assertThat(tree.path("method").asString()).isEqualTo(method);
                checkObject(tree, params);
                assertThat(JsonRpcReader.read(McpJson.request(id, method, params)))
                        .isEqualTo(message);
            }
            case JsonRpcMessage.Notification(var method, var params) -> {
                assertThat(tree.path("method").asString()).isEqualTo(method);
                checkObject(tree, params);
            }
            case JsonRpcMessage.Result(var id, var result) -> {
                assertSame(tree.path("id"), id);
                assertSame(tree.path("result"), result);
            }
            case JsonRpcMessage.Failure(var id, var error) -> id.ifPresent(given -> assertSame(tree.path("id"), given));
        }
    }

    private static void checkObject(JsonNode tree, Optional<RawJson> params) {
        assertThat(tree.has("params")).isEqualTo(params.isPresent());
        params.ifPresent(given -> {
            assertSame(tree.path("params"), given);
            var members = JsonRpcReader.members(given);
            assertThat(members.keySet())
                    .containsExactlyElementsOf(tree.path("params").propertyNames());
            members.forEach((key, value) -> assertSame(tree.path("params").path(key), value));
        });
    }

    private static void assertSame(JsonNode expected, RawJson slice) {
        assertThat(JUDGE.readTree(slice.bytes())).isEqualTo(expected);
    }
}
