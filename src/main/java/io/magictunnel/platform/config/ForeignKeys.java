package io.magictunnel.platform.config;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * Keys that configuration files of other MagicTunnel releases hold and this one does not honour, with what to do instead. A
 * name stands for everything below it, unless a longer name knows better.
 */
final class ForeignKeys {

    private static final String FILE = "foreign-keys.properties";

    private final Properties advice;

    private ForeignKeys(Properties advice) {
        this.advice = advice;
    }

    static ForeignKeys known() {
        try (var in = ForeignKeys.class.getResourceAsStream(FILE)) {
            return of(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ForeignKeys of(Reader text) throws IOException {
        var advice = new Properties();
        advice.load(text);
        return new ForeignKeys(advice);
    }

    /** What to do instead of the key. */
    Optional<String> adviceFor(String key) {
        for (var name = key; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            if (advice.containsKey(name)) {
                return Optional.of(advice.getProperty(name));
            }
        }
        return Optional.empty();
    }

    /** Whether single keys of this section have advice of their own. */
    boolean isSection(String key) {
        return advice.stringPropertyNames().stream().anyMatch(name -> name.startsWith(key + "."));
    }
}
