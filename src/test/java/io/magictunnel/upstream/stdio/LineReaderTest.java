package io.magictunnel.upstream.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LIMIT = 200_000;

    @Test
    void cutsAtLineFeedsAndKeepsAllElse() throws IOException {
        assertThat(linesOf("one\n\ntwo\r\nthree")).containsExactly("one", "", "two\r", "three");
    }

    @Test
    void aStreamWithoutBytesHasNoLines() throws IOException {
        assertThat(linesOf("")).isEmpty();
    }

    @Test
    void charactersSplitOverTwoReadsStayWhole() throws IOException {
        var reader = new LineReader(oneByteAtATime("grüße 😀\nnoch eine\n"), LIMIT);

        assertThat(text(reader)).isEqualTo("grüße 😀");
        assertThat(text(reader)).isEqualTo("noch eine");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void aLineAsLongAsAllowedIsWhole() throws IOException {
        assertThat(linesOf("x".repeat(LIMIT) + "\nnext\n")).containsExactly("x".repeat(LIMIT), "next");
    }

    @Test
    void ofALineThatIsTooLongTheEndsAreKept() throws IOException {
        var reader = new LineReader(stream("{\"id\":1," + "x".repeat(LIMIT) + ",\"id\":2}\nnext\n"), LIMIT);

        assertThat(reader.next()).hasValueSatisfying(line -> {
            assertThat(line).isInstanceOf(Line.TooLong.class);
            assertThat(new String(((Line.TooLong) line).head(), UTF_8)).startsWith("{\"id\":1,xxx");
            assertThat(new String(((Line.TooLong) line).tail(), UTF_8)).endsWith("xxx,\"id\":2}");
        });
        assertThat(text(reader)).isEqualTo("next");
    }

    @Test
    void aShortHeadOfAnOverlongLineIsKeptToo() throws IOException {
        var limit = 10;
        var reader = new LineReader(oneByteAtATime("0123456789A\n"), limit);

        assertThat(reader.next()).hasValueSatisfying(line -> {
            assertThat(new String(((Line.TooLong) line).head(), UTF_8)).isEqualTo("0123456789");
            assertThat(new String(((Line.TooLong) line).tail(), UTF_8)).isEqualTo("0123456789A");
        });
    }

    private static List<String> linesOf(String text) throws IOException {
        var reader = new LineReader(stream(text), LIMIT);
        var lines = new ArrayList<String>();
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(new String(((Line.Whole) line.get()).bytes(), UTF_8));
        }
        return lines;
    }

    private static String text(LineReader reader) throws IOException {
        return new String(((Line.Whole) reader.next().orElseThrow()).bytes(), UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream oneByteAtATime(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(1, length));
            }
        };
    }
}
