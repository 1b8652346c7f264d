package io.magictunnel.provider.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The recorded answers of vendors. */
public final class Recorded {

    private Recorded() {}

    /** @param name such as {@code openai/chat.json} */
    public static String text(String name) {
        try (var stream = Recorded.class.getResourceAsStream("/provider/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no recorded answer " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
