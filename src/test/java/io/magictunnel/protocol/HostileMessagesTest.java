package io.magictunnel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages made by chance: whatever comes, the reader answers with a message or a refusal, and slices what it says it sliced. */
class HostileMessagesTest {

    private static final int ROUNDS = 20_000;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "-",
            "0",
            "1e999",
            "1.5",
            "\"jsonrpc\":\"2.0\"",
            "\"id\":1",
            "\"id\":\"x\"",
            "\"id\":null",
            "\"method\":\"m\"",
            "\"params\":{}",
            "\"params\":{\"_meta\":{}}",
            "\"result\":{}",
            "\"error\":{\"code\":1}",
            " ",
            "\n",
            "\t",
            "\u0001",
            "ä",
            "😀");

    private final Random chance = new Random(20_260_728);

    @Test
    void piecesInAnyOrderAreReadOrRefused() {
        for (var i = 0; i < ROUNDS; i++) {
            var text = new StringBuilder(chance.nextBoolean() ? "{\"jsonrpc\":\"2.0\"," : "");
            for (var n = chance.nextInt(12); n > 0; n--) {
                text.append(PIECES.get(chance.nextInt(PIECES.size())));
            }
            readOrRefuse(text.toString().getBytes(UTF_8));
        }
    }

    @Test
    void aGoodMessageWithOneBrokenByteIsReadOrRefused() {
        var good =
                "{\"jsonrpc\":\"2.0\",\"id\":\"é1\",\"method\":\"tools/call\",\"params\":{\"name\":\"n\",\"arguments\":{\"a\":[1,{\"b\":\"ü\"}]}}}"
                        .getBytes(UTF_8);
        for (var at = 0; at < good.length; at++) {
            for (var value : new int[] {0, 0x1F, '"', '\\', '{', '}', ',', 0x80, 0xC3, 0xED, 0xF8, 0xFF}) {
                var broken = good.clone();
                broken[at] = (byte) value;
                readOrRefuse(broken);
            }
            readOrRefuse(Arrays.copyOf(good, at));
        }
    }

    @Test
    void noiseIsReadOrRefused() {
        for (var i = 0; i < ROUNDS; i++) {
            var noise = new byte[chance.nextInt(64)];
            chance.nextBytes(noise);
            readOrRefuse(noise);
        }
    }

    private static void readOrRefuse(byte[] body) {
        try {
            switch (JsonRpcReader.read(body)) {
                case JsonRpcMessage.Request request -> {
                    assertThat(McpJson.tree(request.id()).isValueNode()).isTrue();
                    request.params().ifPresent(HostileMessagesTest::membersAreWhole);
                }
                case JsonRpcMessage.Notification told -> told.params().ifPresent(HostileMessagesTest::membersAreWhole);
                case JsonRpcMessage.Result answer -> McpJson.tree(answer.result());
                case JsonRpcMessage.Failure answer ->
                    assertThat(answer.error().message()).isNotNull();
            }
        } catch (MalformedMessageException refused) {
            assertThat(refused.error().message()).isNotBlank().doesNotContain("Exception", "tools.jackson", "Stream");
        }
    }

    private static void membersAreWhole(RawJson object) {
        var tree = McpJson.tree(object);
        JsonRpcReader.members(object)
                .forEach((key, value) -> assertThat(McpJson.tree(value)).isEqualTo(tree.get(key)));
    }
}
