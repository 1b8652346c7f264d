package io.magictunnel.provider.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSentEventsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void linesEndInAnyOfThreeWays(String end) {
        var text = "event: greeting\ndata: one\ndata: two\n\ndata: three\n\n".replace("\n", end);

        assertThat(all(text)).containsExactly(new VendorEvent("greeting", "one\ntwo"), new VendorEvent("", "three"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void whereTheNetworkCutsDoesNotMatter(int size) {
        var text = "data: Grüße 🚀 日本\r\n\r\n: comment\r\ndata:{\"a\":1}\r\n\r\n";

        assertThat(all(new InPieces(text, size)))
                .containsExactly(new VendorEvent("", "Grüße 🚀 日本"), new VendorEvent("", "{\"a\":1}"));
    }

    @Test
    void commentsAndUnknownFieldsSayNothing() {
        assertThat(all(": hello\nid: 7\nretry: 10\nfoo: bar\nfoo\n\n\n\ndata: x\n\n"))
                .containsExactly(new VendorEvent("", "x"));
    }

    @Test
    void anEventWithoutDataIsNone() {
        assertThat(all("event: ping\n\ndata: x\n\n")).containsExactly(new VendorEvent("", "x"));
    }

    @Test
    void emptyDataAndSpacesAreKeptAsTheStandardSays() {
        assertThat(all("data\n\ndata:  two\n\ndata:one\n\n"))
                .containsExactly(new VendorEvent("", ""), new VendorEvent("", " two"), new VendorEvent("", "one"));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(all("\ufeffdata: x\n\n")).containsExactly(new VendorEvent("", "x"));
    }

    @Test
    void theLastEventNeedsNoEmptyLineButItsOwnEnd() {
        assertThat(all("data: whole\n")).containsExactly(new VendorEvent("", "whole"));
        assertThat(all("data: {\"half")).isEmpty();
    }

    @Test
    void aLineWithoutEndIsRefused() {
        assertThatExceptionOfType(LlmFailure.class).isThrownBy(() -> all("data: " + "x".repeat(2000)));
    }

    @Test
    void anEventOfEndlesslyManyLinesIsRefused() {
        assertThatExceptionOfType(LlmFailure.class).isThrownBy(() -> all("data: 0123456789\n".repeat(200)));
    }

    @Test
    void noiseEndsWithoutHarm() {
        var noise = new byte[900];
        for (var seed = 0; seed < 200; seed++) {
            new Random(seed).nextBytes(noise);

            assertThat(all(new ByteArrayInputStream(noise)))
                    .allSatisfy(event -> assertThat(event.data()).hasSizeLessThan(1000));
        }
    }

    @Test
    void linesOfJsonAreReadOneByOne() {
        var text = "{\"a\":1}\n\r\n  \n{\"b\":\"ü\"}\r\n{\"last\":true}";

        assertThat(lines(new InPieces(text, 1)))
                .extracting(VendorEvent::data)
                .containsExactly("{\"a\":1}", "{\"b\":\"ü\"}", "{\"last\":true}");
    }

    @Test
    void aLineOfJsonHasItsLimit() {
        assertThatExceptionOfType(LlmFailure.class).isThrownBy(() -> lines(new InPieces("[" + "1,".repeat(2000), 100)));
    }

    private static List<VendorEvent> all(String text) {
        return all(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<VendorEvent> all(InputStream stream) {
        var events = new ServerSentEvents(stream, 1000, () -> new LlmFailure(FailureKind.TOO_LARGE, "too long"));
        var all = new ArrayList<VendorEvent>();
        for (var event = events.next(); event.isPresent(); event = events.next()) {
            all.add(event.get());
        }
        return all;
    }

    private static List<VendorEvent> lines(InputStream stream) {
        var lines = new JsonLines(stream, 1000, () -> new LlmFailure(FailureKind.TOO_LARGE, "too long"));
        var all = new ArrayList<VendorEvent>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    /** A stream that gives no more than so many bytes at a time. */
    private static final class InPieces extends ByteArrayInputStream {

        private final int size;

        InPieces(String text, int size) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.size = size;
        }

        @Override
        public int read(byte[] target, int from, int most) {
            return super.read(target, from, Math.min(size, most));
        }

        @Override
        public int read(byte[] target) {
            return read(target, 0, target.length);
        }
    }
}
