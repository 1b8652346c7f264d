package io.magictunnel.discovery.argument.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers in digits and in words, durations and sizes. */
final class NumberClues {

    private static final Map<String, Integer> IN_WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("zwei", 2),
            Map.entry("three", 3),
            Map.entry("drei", 3),
            Map.entry("four", 4),
            Map.entry("vier", 4),
            Map.entry("five", 5),
            Map.entry("fünf", 5),
            Map.entry("six", 6),
            Map.entry("sechs", 6),
            Map.entry("seven", 7),
            Map.entry("sieben", 7),
            Map.entry("eight", 8),
            Map.entry("acht", 8),
            Map.entry("nine", 9),
            Map.entry("neun", 9),
            Map.entry("ten", 10),
            Map.entry("zehn", 10),
            Map.entry("eleven", 11),
            Map.entry("elf", 11),
            Map.entry("twelve", 12),
            Map.entry("zwölf", 12),
            Map.entry("dozen", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("zwanzig", 20),
            Map.entry("thirty", 30),
            Map.entry("dreißig", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("fünfzig", 50),
            Map.entry("sixty", 60),
            Map.entry("hundred", 100),
            Map.entry("hundert", 100),
            Map.entry("thousand", 1_000),
            Map.entry("tausend", 1_000));
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("s", 1),
            Map.entry("sec", 1),
            Map.entry("second", 1),
            Map.entry("min", 60),
            Map.entry("minute", 60),
            Map.entry("h", 3_600),
            Map.entry("hr", 3_600),
            Map.entry("hour", 3_600),
            Map.entry("day", 86_400),
            Map.entry("week", 604_800));
    private static final Map<String, Long> BYTES = Map.ofEntries(
            Map.entry("b", 1L),
            Map.entry("byte", 1L),
            Map.entry("bytes", 1L),
            Map.entry("kb", 1_000L),
            Map.entry("mb", 1_000_000L),
            Map.entry("gb", 1_000_000_000L),
            Map.entry("tb", 1_000_000_000_000L),
            Map.entry("kib", 1L << 10),
            Map.entry("mib", 1L << 20),
            Map.entry("gib", 1L << 30),
            Map.entry("tib", 1L << 40));

    private static final String NUMBER =
            "(?<![\\p{L}\\p{N}_.@/~^-])(?<number>[-+]?+[0-9]{1,18}(?:[,_'][0-9]{3})*+(?:\\.[0-9]{1,15})?+)";
    private static final Pattern LIST =
            Pattern.compile("(?<![\\p{L}\\p{N}_./-])[0-9]{1,9}(?:,[0-9]{1,9}|-[0-9]{0,9})++(?![\\p{L}\\p{N}_/])");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");
    private static final Pattern MEASURED = Pattern.compile(NUMBER + "[ ]?(?<unit>\\p{L}{1,10})\\b");
    private static final Pattern PLAIN = Pattern.compile(NUMBER + "(?![\\p{L}_/])");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_-])\\p{L}{3,8}(?![\\p{L}\\p{N}_])");

    private NumberClues() {}

    static List<Clue> find(CharSequence open) {
        var found = new ArrayList<Clue>();
        LIST.matcher(open)
                .results()
                .filter(match -> !THOUSANDS.matcher(match.group()).matches())
                .map(match -> Clue.of(ClueKind.NUMBERS, match.start(), match.end(), trimmed(match.group())))
                .forEach(found::add);
        MEASURED.matcher(open).results().forEach(match -> measured(match, found));
        PLAIN.matcher(open)
                .results()
                .map(match ->
                        Clue.meaning(ClueKind.NUMBER, match.start(), match.end(), match.group(), number(match.group())))
                .filter(clue -> found.stream().noneMatch(clue::overlaps))
                .toList()
                .forEach(found::add);
        WORD.matcher(open).results().forEach(match -> inWords(match, found));
        return found;
    }

    private static String trimmed(String list) {
        return list.endsWith(",") ? list.substring(0, list.length() - 1) : list;
    }

    private static void measured(MatchResult match, List<Clue> found) {
        var number = number(match.group(1));
        var unit = match.group(2).toLowerCase(Locale.ROOT);
        var seconds = SECONDS.getOrDefault(unit, SECONDS.get(WordForms.common(unit)));
        if (unit.equals("ms")) {
            found.add(Clue.meaning(
                    ClueKind.DURATION, match.start(), match.end(), match.group(), new Measure(number, millis(number))));
        } else if (seconds != null) {
            var whole = number.multiply(BigDecimal.valueOf(seconds));
            found.add(Clue.meaning(
                    ClueKind.DURATION, match.start(), match.end(), match.group(), new Measure(number, whole)));
        } else if (BYTES.containsKey(unit)) {
            var whole = number.multiply(BigDecimal.valueOf(BYTES.get(unit)));
            found.add(
                    Clue.meaning(ClueKind.SIZE, match.start(), match.end(), match.group(), new Measure(number, whole)));
        }
    }

    private static BigDecimal millis(BigDecimal number) {
        return number.movePointLeft(3);
    }

    private static void inWords(MatchResult match, List<Clue> found) {
        var number = IN_WORDS.get(match.group().toLowerCase(Locale.ROOT));
        if (number != null) {
            found.add(Clue.meaning(
                    ClueKind.NUMBER, match.start(), match.end(), match.group(), BigDecimal.valueOf(number)));
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replaceAll("[,_'+]", ""));
    }
}
