package io.magictunnel.discovery.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * German requests, word for word in English. Tools are mostly described in English, and the model inside knows no other language;
 * a gloss of the usual words of a request is enough to find the tool.
 */
public final class German {

    private static final Pattern ENDING = Pattern.compile("(?<=...)(e|en|er|es|em|est|et|t|st|n|(?<!s)s|ne|te|ten)$");

    /** A word that is no part of an identifier, a path or a file's name. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d_./-])\\p{L}++(?![._/-]?[\\p{L}\\d_/])");

    /** Words that make a sentence German rather than English. */
    private static final Set<String> MARKS = Set.of(
            "der", "die", "das", "dem", "den", "des", "ein", "eine", "einen", "einem", "einer", "und", "oder", "ist",
            "sind", "wie", "welche", "welcher", "welches", "welchem", "wer", "wo", "wann", "mir", "mich", "ich",
            "bitte", "nach", "von", "vom", "mit", "für", "aus", "auf", "im", "zum", "zur", "über", "unter", "nicht",
            "kein", "keine", "zeige", "zeig", "suche", "finde", "liste", "gib", "lies", "viele", "viel", "alle",
            "allen", "letzten");

    private static final Set<String> SILENT = Set.of(
            "der", "die", "das", "dem", "den", "des", "ein", "eine", "einen", "einem", "einer", "ist", "sind", "bitte",
            "mir", "mich", "es", "wird", "werden", "namens");

    private static final Map<String, String> SMALL_WORDS = Map.ofEntries(
            Map.entry("und", "and"),
            Map.entry("oder", "or"),
            Map.entry("wie", "how"),
            Map.entry("was", "what"),
            Map.entry("wer", "who"),
            Map.entry("wo", "where"),
            Map.entry("wann", "when"),
            Map.entry("welche", "which"),
            Map.entry("welcher", "which"),
            Map.entry("welches", "which"),
            Map.entry("ich", "I"),
            Map.entry("von", "of"),
            Map.entry("vom", "of the"),
            Map.entry("mit", "with"),
            Map.entry("für", "for"),
            Map.entry("aus", "from"),
            Map.entry("auf", "on"),
            Map.entry("in", "in"),
            Map.entry("im", "in the"),
            Map.entry("zu", "to"),
            Map.entry("zur", "to the"),
            Map.entry("zum", "to the"),
            Map.entry("nach", "for"),
            Map.entry("unter", "under"),
            Map.entry("durch", "by"),
            Map.entry("hier", "here"),
            Map.entry("hat", "has"),
            Map.entry("nur", "only"));

    private static final Map<String, String> WORDS = read();

    private German() {}

    /** The request in English words as far as they are known, if it is German; otherwise as it is. */
    public static String inEnglish(String request) {
        var marks = WORD.matcher(request)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(MARKS::contains)
                .count();
        var known = WORD.matcher(request)
                .results()
                .filter(word -> WORDS.containsKey(stem(word.group())))
                .count();
        return marks > 0 && marks + known > 1 ? WORD.matcher(request).replaceAll(German::gloss) : request;
    }

    private static String gloss(MatchResult found) {
        var word = found.group().toLowerCase(Locale.ROOT);
        if (SILENT.contains(word)) {
            return "";
        }
        return SMALL_WORDS.getOrDefault(word, WORDS.getOrDefault(stem(word), found.group()));
    }

    /** What the forms of a word have in common: no umlauts, no endings. */
    private static String stem(String word) {
        var plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return ENDING.matcher(plain).replaceFirst("");
    }

    private static Map<String, String> read() {
        try (var file = German.class.getResourceAsStream("german.txt");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> stem(pair[0]), pair -> pair[1], (one, other) -> one));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
