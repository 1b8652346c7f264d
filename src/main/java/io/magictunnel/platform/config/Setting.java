package io.magictunnel.platform.config;

import java.util.List;

/**
 * What a configuration file says about one key.
 *
 * @param key all levels, joined by dots
 */
record Setting(String key, Place place, Value value) {

    /** Closed: a key either opens a section, or has a value. */
    sealed interface Value {}

    /** The key has keys below it, which are settings of their own. */
    record Section() implements Value {}

    record Text(String text) implements Value {}

    record Texts(List<String> texts) implements Value {

        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** The key stands there without a value. */
    record Nothing() implements Value {}
}
