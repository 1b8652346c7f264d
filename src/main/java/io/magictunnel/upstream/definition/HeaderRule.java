package io.magictunnel.upstream.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a definition may set. */
final class HeaderRule {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    /** Headers that the connection itself sets, or that would change how the request is read. */
    private static final Set<String> RESERVED = Set.of(
            "accept",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "last-event-id",
            "upgrade",
            "mcp-session-id",
            "mcp-protocol-version",
            "mcp-method",
            "mcp-name",
            "transfer-encoding");

    private HeaderRule() {}

    /** What is wrong with a header; empty where nothing is. */
    static Optional<String> fault(String name, String value) {
        if (!isName(name)) {
            return Optional.of("found the header '%s'; allowed: names of HTTP headers".formatted(name));
        }
        if (isReserved(name)) {
            return Optional.of(
                    "found the header '%s'; allowed: headers that the protocol does not set itself".formatted(name));
        }
        return isText(value)
                ? Optional.empty()
                : Optional.of("found other characters than visible ASCII in the value of '%s'".formatted(name));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isValue(String value) {
        return !value.isEmpty() && isText(value);
    }

    static boolean isText(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'));
    }
}
