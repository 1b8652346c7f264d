package io.magictunnel.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;

/**
 * One value of a longer JSON text in the place of another.
 *
 * @param at the slice that is replaced
 */
public record RawEdit(RawJson at, RawJson by) {

    /** The text with its edits, which do not overlap; the same object where there are none. */
    public static RawJson apply(RawJson text, List<RawEdit> edits) {
        if (edits.isEmpty()) {
            return text;
        }
        var out = new ByteArrayOutputStream(text.length() + 64 * edits.size());
        var written = text.from;
        for (var edit : edits.stream()
                .sorted(Comparator.comparingInt(edit -> edit.at().from))
                .toList()) {
            out.write(text.source, written, edit.at().from - written);
            edit.by().appendTo(out);
            written = edit.at().to;
        }
        out.write(text.source, written, text.to - written);
        return RawJson.of(out.toByteArray());
    }
}
