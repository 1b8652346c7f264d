package io.magictunnel.enhancement.version;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text that takes less room in a column of text: gzip in Base64, behind a mark that no JSON begins with. */
final class PackedText {

    private static final String MARK = "gz:";

    private PackedText() {}

    /** The text itself, where packing it would win nothing. */
    static String pack(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var marked = MARK + Base64.getEncoder().encodeToString(packed.toByteArray());
        return marked.length() < text.length() ? marked : text;
    }

    static boolean isPacked(String text) {
        return text.startsWith(MARK);
    }

    /** @throws UncheckedIOException where somebody has changed what was packed */
    static String unpack(String text) {
        if (!isPacked(text)) {
            return text;
        }
        var packed = Base64.getDecoder().decode(text.substring(MARK.length()));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readNBytes(ToolVersion.LONGEST_CONTENT * 4), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
