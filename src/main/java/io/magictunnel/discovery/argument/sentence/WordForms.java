package io.magictunnel.discovery.argument.sentence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** WordForms as they are compared: one form for all forms of an English word, and for the German words of the glossary. */
public final class WordForms {

    private static final Pattern BOUNDARY = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");
    private static final Map<String, String> GLOSSARY = new HashMap<>();
    private static final Set<String> IDLE;
    private static final int LONGEST = 60;

    static {
        var entries = read("/discovery/glossary.properties");
        entries.forEach((meaning, forms) -> Arrays.stream(forms.toString().split("[,\\s]+"))
                .forEach(form -> GLOSSARY.put(form, meaning.toString())));
        IDLE = Arrays.stream(read("/discovery/idle-words.properties")
                        .values()
                        .toString()
                        .split("[^\\p{L}']+"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private WordForms() {}

    /** The common form of one word. */
    public static String common(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > LONGEST) {
            return lower;
        }
        var known = GLOSSARY.get(lower);
        if (known != null) {
            return known;
        }
        var stem = stem(lower);
        return GLOSSARY.getOrDefault(stem, stem);
    }

    /** The common forms of the words in a name or a text; identifiers are split. */
    public static List<String> of(String text) {
        return BOUNDARY.splitAsStream(text)
                .filter(word -> !word.isBlank())
                .map(WordForms::common)
                .toList();
    }

    /** Whether a word says nothing by itself. */
    public static boolean isIdle(String word) {
        return IDLE.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String stem(String word) {
        if (word.length() > 5 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (var ending : List.of("ically", "ators", "ator", "ated", "ates", "ate", "ally", "ing", "ed", "es", "s")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
                return softened(word.substring(0, word.length() - ending.length()));
            }
        }
        return softened(word);
    }

    private static String softened(String stem) {
        return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    static Properties read(String resource) {
        try (var in = WordForms.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
