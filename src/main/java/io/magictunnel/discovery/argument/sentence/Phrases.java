package io.magictunnel.discovery.argument.sentence;

import java.util.Locale;
import java.util.Properties;

/** Words of requests in the words in which tools describe themselves. */
public final class Phrases {

    private static final Properties WORDS = WordForms.read("/discovery/request-words.properties");
    private static final Properties COMMANDS = WordForms.read("/discovery/commands.properties");

    private Phrases() {}

    /** @param first whether it is the first word, which may be the name of a program */
    public static String inEnglish(String word, boolean first) {
        var lower = word.toLowerCase(Locale.ROOT);
        var command = first && word.equals(lower) ? COMMANDS.getProperty(lower) : null;
        return command == null ? WORDS.getProperty(lower, word) : command;
    }
}
