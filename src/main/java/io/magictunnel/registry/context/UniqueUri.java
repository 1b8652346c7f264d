package io.magictunnel.registry.context;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The form in which the URI of another server's resource is unique here: {@code magictunnel:SERVER:URI}, with the server's
 * name percent-encoded and the server's own URI, or template, behind it as it is.
 *
 * @param server by its name
 * @param original the server's own URI
 */
public record UniqueUri(String server, String original) {

    private static final String HEAD = "magictunnel:";

    /** Whether a text looks like one; a server's own URI that does must not stay as it is. */
    public static boolean isOne(String uri) {
        return uri.startsWith(HEAD);
    }

    public static Optional<UniqueUri> read(String uri) {
        var end = isOne(uri) ? uri.indexOf(':', HEAD.length()) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        try {
            var server = URLDecoder.decode(uri.substring(HEAD.length(), end), StandardCharsets.UTF_8);
            return Optional.of(new UniqueUri(server, uri.substring(end + 1)));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return HEAD + URLEncoder.encode(server, StandardCharsets.UTF_8).replace("+", "%20") + ":" + original;
    }
}
