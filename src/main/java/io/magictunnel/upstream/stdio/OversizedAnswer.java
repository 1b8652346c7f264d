package io.magictunnel.upstream.stdio;

import io.magictunnel.protocol.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whom a line was for that was too long to be read: servers write the id either first or last. */
final class OversizedAnswer {

    private static final String ID = "\"id\"\\s*:\\s*(\\d{1,18})";
    private static final Pattern FIRST =
            Pattern.compile("^\\s*\\{\\s*(?:\"jsonrpc\"\\s*:\\s*\"2\\.0\"\\s*,\\s*)?" + ID + "\\s*,");
    private static final Pattern LAST = Pattern.compile(",\\s*" + ID + "\\s*}\\s*$");

    private OversizedAnswer() {}

    static Optional<RawJson> idOf(Line.TooLong line) {
        return idIn(FIRST, line.head()).or(() -> idIn(LAST, line.tail()));
    }

    private static Optional<RawJson> idIn(Pattern place, byte[] end) {
        var found = place.matcher(new String(end, StandardCharsets.ISO_8859_1));
        return Optional.of(found).filter(Matcher::find).map(match -> RawJson.of(match.group(1)));
    }
}
