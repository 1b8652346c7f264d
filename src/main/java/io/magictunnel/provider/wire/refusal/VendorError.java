package io.magictunnel.provider.wire.refusal;

import io.magictunnel.platform.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An error as vendors write it: an object {@code error}, with the words for its kind in {@code type}, {@code code} or
 * {@code status}, or just a text.
 *
 * @param words all words for its kind, in lower case, with a space before and after each
 */
public record VendorError(String words, String message, Optional<Duration> retryAfter) {

    private static final int LONGEST_TEXT = 2000;

    public static VendorError read(byte[] body) {
        try {
            return of(Json.MAPPER.readTree(body));
        } catch (JacksonException noJson) {
            var text = new String(body, 0, Math.min(body.length, LONGEST_TEXT), StandardCharsets.UTF_8);
            return new VendorError("", text.stripLeading().startsWith("<") ? "" : text, Optional.empty());
        }
    }

    public static VendorError of(JsonNode document) {
        var node = document == null ? MissingNode.getInstance() : document;
        var whole = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        var error = whole.path("error");
        if (error.isString()) {
            return new VendorError("", error.stringValue(), Optional.empty());
        }
        var said = error.isObject() ? error : whole;
        var words = Stream.of(
                        said.path("type"),
                        said.path("code"),
                        said.path("status"),
                        said.path("innererror").path("code"))
                .filter(JsonNode::isString)
                .map(word -> word.stringValue().toLowerCase(Locale.ROOT));
        return new VendorError(
                words.reduce(" ", (all, word) -> all + word + " "),
                said.path("message").asString(""),
                googleDelay(said));
    }

    boolean is(String... names) {
        return Stream.of(names).anyMatch(name -> words.contains(" " + name + " "));
    }

    boolean says(String... phrases) {
        var text = message.toLowerCase(Locale.ROOT);
        return Stream.of(phrases).anyMatch(text::contains);
    }

    private static Optional<Duration> googleDelay(JsonNode error) {
        return error.path("details")
                .valueStream()
                .filter(detail -> detail.path("@type").asString("").endsWith("google.rpc.RetryInfo"))
                .findFirst()
                .flatMap(detail -> WaitingTime.terms(detail.path("retryDelay").asString("")));
    }
}
