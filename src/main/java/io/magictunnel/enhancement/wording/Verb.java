package io.magictunnel.enhancement.wording;

import java.util.List;

/**
 * Something that tools do.
 *
 * @param sentence how a sentence about it begins, for example {@code Lists}
 * @param synonyms other words by which people ask for it
 */
record Verb(String word, String sentence, Effect effect, List<String> synonyms) {

    /** What it does to the world. */
    enum Effect {
        READ,
        CREATE,
        CHANGE,
        DELETE,
        SEND,
        RUN
    }

    Verb {
        synonyms = List.copyOf(synonyms);
    }
}
