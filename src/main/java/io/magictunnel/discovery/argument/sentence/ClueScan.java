package io.magictunnel.discovery.argument.sentence;

import io.magictunnel.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Finds the clues of a sentence, the clearest first. What was clearly one thing is hidden from those who look for others. Every
 * look is linear in the length of the text.
 */
final class ClueScan {

    private static final int MOST = 300;
    private static final int MOST_JSON = 16;
    private static final char HIDDEN = '\uE000';
    private static final Pattern BLOCK = Pattern.compile("```[A-Za-z0-9_+-]{0,20}\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\uE000]*)\"|“([^”\\uE000]*)”|„([^“”\\uE000]*)[“”]"
            + "|«([^»\\uE000]*)»|`([^`\\uE000]+)`|(?<![\\p{L}\\p{N}])'([^'\\uE000]*)'(?![\\p{L}\\p{N}])"
            + "|‘([^’\\uE000]*)’");
    private static final Pattern REGEX = Pattern.compile(
            "(?<!\\S)/((?=[^/\\n]*[\\^$\\[\\]()+*?\\\\|{} ])(?:[^/\\\\\\n\\uE000]|\\\\.)++)/(?=[\\s,.:;!?]|$)");
    private static final Pattern LINES_AFTER = Pattern.compile(":[ \\t]*\\n(?=.*\\S)", Pattern.DOTALL);
    private static final Pattern AFTER_COLON = Pattern.compile("(?<=[\\p{L}\\p{N})]):[ \\t]+(?=\\S)");

    private final String text;
    private final StringBuilder open;
    private final List<Token> tokens;
    private final List<Clue> clues = new ArrayList<>();

    ClueScan(String text, List<Token> tokens) {
        this.text = text;
        this.open = new StringBuilder(text);
        this.tokens = tokens;
    }

    void all(TimeClues times) {
        take(BLOCK, match -> groupClue(ClueKind.BLOCK, match));
        linesAfterColon();
        json();
        take(QUOTED, match -> groupClue(ClueKind.QUOTED, match));
        take(REGEX, match -> groupClue(ClueKind.REGEX, match));
        restAfterColon();
        ClearClues.WEB.forEach(this::take);
        times.find(open).forEach(this::claim);
        zones();
        ClearClues.OTHERS.forEach(this::take);
        NumberClues.find(open).forEach(this::claim);
        words();
    }

    List<Clue> clues() {
        return clues;
    }

    /** WordForms that are not hidden. */
    List<Token> bare() {
        return tokens.stream()
                .filter(token -> open.charAt(token.start()) != HIDDEN)
                .toList();
    }

    private void take(ClueKind kind, Pattern pattern) {
        take(pattern, match -> Clue.of(kind, match.start(), match.end(), match.group()));
    }

    private void take(Pattern pattern, Function<MatchResult, Clue> made) {
        pattern.matcher(open.toString()).results().limit(MOST).map(made).forEach(this::claim);
    }

    private void claim(Clue clue) {
        if (clues.size() < MOST) {
            clues.add(clue);
            for (var at = clue.start(); at < clue.end(); at++) {
                open.setCharAt(at, HIDDEN);
            }
        }
    }

    private static Clue groupClue(ClueKind kind, MatchResult match) {
        for (var group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return Clue.of(kind, match.start(), match.end(), match.group(group));
            }
        }
        throw new IllegalStateException("Every branch of the pattern has a group");
    }

    /** Lines behind a colon are one value, whatever they look like. */
    private void linesAfterColon() {
        var colon = LINES_AFTER.matcher(open);
        if (colon.find() && open.indexOf(String.valueOf(HIDDEN), colon.end()) < 0) {
            var value = text.substring(colon.end()).stripTrailing();
            claim(Clue.of(ClueKind.TAIL, colon.end(), colon.end() + value.length(), value));
        }
    }

    /** What else follows a colon may be one value, or hold several. */
    private void restAfterColon() {
        var colon = AFTER_COLON.matcher(open);
        if (colon.find() && clues.stream().noneMatch(clue -> clue.kind() == ClueKind.TAIL)) {
            var value = text.substring(colon.end()).strip();
            clues.add(Clue.of(ClueKind.TAIL, colon.end(), colon.end() + value.length(), value));
        }
    }

    private void json() {
        var tries = 0;
        for (var at = 0; at < open.length() && tries < MOST_JSON; at++) {
            if ((open.charAt(at) == '{' || open.charAt(at) == '[') && (at == 0 || !isPartOfWord(open.charAt(at - 1)))) {
                tries++;
                at = Math.max(at, jsonAt(at));
            }
        }
    }

    private static boolean isPartOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || "_])/^\\".indexOf(letter) >= 0;
    }

    /** The last character of the JSON value that begins there, or 0 where there is none. */
    private int jsonAt(int from) {
        var end = endOfBrackets(from);
        if (end < 0) {
            return 0;
        }
        var value = text.substring(from, end + 1);
        try {
            var tree = Json.MAPPER.readTree(value);
            claim(Clue.meaning(ClueKind.JSON, from, end + 1, value, tree));
            return end;
        } catch (JacksonException notJson) {
            return 0;
        }
    }

    private int endOfBrackets(int from) {
        var depth = 0;
        var inText = false;
        for (var at = from; at < open.length(); at++) {
            var letter = open.charAt(at);
            if (inText) {
                at += letter == '\\' ? 1 : 0;
                inText = letter != '"';
            } else if (letter == '"') {
                inText = true;
            } else if (letter == '{' || letter == '[') {
                depth++;
            } else if (letter == '}' || letter == ']') {
                depth--;
            }
            if (depth == 0) {
                return at;
            }
            if (depth > Json.MAX_NESTING) {
                return -1;
            }
        }
        return -1;
    }

    /** A word in small letters may well be something else. */
    private void zones() {
        for (var zone : ZoneNames.among(bare())) {
            if (Character.isUpperCase(zone.text().charAt(0))) {
                claim(zone);
            } else {
                clues.add(zone);
            }
        }
    }

    private void words() {
        for (var token : bare()) {
            if (clues.size() < MOST && !token.isIdle()) {
                clues.add(Clue.of(ClueKind.WORD, token.start(), token.end(), token.text()));
            }
        }
        ClearClues.NAME
                .matcher(open)
                .results()
                .limit(MOST)
                .map(match -> Clue.of(ClueKind.NAME, match.start(), match.end(), match.group()))
                .filter(clue -> clue.start() > 0)
                .forEach(clues::add);
    }
}
