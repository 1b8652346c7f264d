package io.magictunnel.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release of the product this is. */
public final class Release {

    public static final String VERSION = read();

    private Release() {}

    private static String read() {
        var facts = new Properties();
        try (var in = Release.class.getResourceAsStream("release.properties")) {
            facts.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return facts.getProperty("version");
    }
}
