package io.magictunnel.discovery.index;

import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.discovery.text.AskedWords;
import io.magictunnel.discovery.text.German;
import java.util.Optional;

/**
 * What somebody looks for, as the index can look for it.
 *
 * @param meaning absent where no model can tell
 */
public record Sought(String sentence, AskedWords words, Optional<SentenceMeaning> meaning) {

    public static Sought of(String sentence, Optional<SentenceMeaning> meaning) {
        return new Sought(sentence, AskedWords.of(German.inEnglish(sentence)), meaning);
    }
}
