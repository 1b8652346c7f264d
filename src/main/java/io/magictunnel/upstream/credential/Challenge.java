package io.magictunnel.upstream.credential;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server asks for when it refuses: its {@code WWW-Authenticate} of the scheme Bearer. */
public record Challenge(Optional<String> resourceMetadata, Optional<String> scope, Optional<String> error) {

    public static final Challenge NONE = new Challenge(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST = 8000;
    /** A scheme, or a parameter with its value as a token or a quoted text. */
    private static final Pattern PART = Pattern.compile(
            "\\G[\\s,]*+([!#$%&'*+.^_`|~0-9A-Za-z-]++)(?:\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]++)))?+");

    /** The first challenge of the scheme Bearer; {@link #NONE} where there is none. */
    public static Challenge of(List<String> headers) {
        return headers.stream()
                .filter(header -> header.length() <= LONGEST)
                .map(Challenge::bearer)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(NONE);
    }

    public boolean isAboutScope() {
        return error.filter("insufficient_scope"::equals).isPresent();
    }

    private static Optional<Challenge> bearer(String header) {
        var parameters = new HashMap<String, String>();
        var isBearer = false;
        var parts = PART.matcher(header);
        while (parts.find()) {
            var name = parts.group(1).toLowerCase(Locale.ROOT);
            var value = parts.group(2) == null ? parts.group(3) : unquoted(parts.group(2));
            if (value == null) {
                if (isBearer) {
                    break;
                }
                isBearer = name.equals("bearer");
            } else if (isBearer) {
                parameters.putIfAbsent(name, value);
            }
        }
        return isBearer ? Optional.of(of(parameters)) : Optional.empty();
    }

    private static Challenge of(Map<String, String> parameters) {
        return new Challenge(
                Optional.ofNullable(parameters.get("resource_metadata")),
                Optional.ofNullable(parameters.get("scope")).map(String::strip).filter(text -> !text.isEmpty()),
                Optional.ofNullable(parameters.get("error")));
    }

    private static String unquoted(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
