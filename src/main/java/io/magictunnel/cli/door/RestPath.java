package io.magictunnel.cli.door;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path below {@code /dashboard/api}, with its query. Whatever is put into it stays one segment, or one value.
 *
 * @param text encoded, without a slash at the beginning
 */
public record RestPath(String text) {

    /** @param segments not encoded yet */
    public static RestPath of(String... segments) {
        return new RestPath(Arrays.stream(segments).map(RestPath::encoded).collect(Collectors.joining("/")));
    }

    public RestPath with(String name, Object value) {
        return new RestPath("%s%s%s=%s"
                .formatted(text, text.indexOf('?') < 0 ? "?" : "&", encoded(name), encoded(value.toString())));
    }

    /** The same path where there is no value. */
    public RestPath with(String name, Optional<?> value) {
        return value.map(present -> with(name, (Object) present)).orElse(this);
    }

    private static String encoded(String part) {
        var encoded = URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.chars().allMatch(character -> character == '.') ? encoded.replace(".", "%2E") : encoded;
    }
}
