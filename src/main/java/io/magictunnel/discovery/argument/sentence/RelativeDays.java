package io.magictunnel.discovery.argument.sentence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days that are named from today: tomorrow, next Friday, three weeks ago. */
record RelativeDays(LocalDate today) {

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("heute", 0),
            Map.entry("tomorrow", 1),
            Map.entry("morgen", 1),
            Map.entry("yesterday", -1),
            Map.entry("gestern", -1),
            Map.entry("the day after tomorrow", 2),
            Map.entry("day after tomorrow", 2),
            Map.entry("übermorgen", 2),
            Map.entry("the day before yesterday", -2),
            Map.entry("day before yesterday", -2),
            Map.entry("vorgestern", -2));
    private static final List<String> WEEKDAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final List<String> GERMAN_WEEKDAYS = List.of("mo", "di", "mi", "do", "fr", "sa", "so");
    private static final String DAY =
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
                    + "|sonntag)";
    private static final String UNIT =
            "(days?|weeks?|months?|years?|tage?n?|wochen?|monate?n?|monats?|jahre?n?|jahrs?)";
    private static final String COUNT =
            "(\\d{1,4}|an?|one|two|three|four|five|six|seven|ten|einem|einer|zwei|drei|vier|fünf)";
    private static final List<String> COUNTS = List.of("", "one", "two", "three", "four", "five", "six", "seven");
    private static final List<String> GERMAN_COUNTS = List.of("", "", "zwei", "drei", "vier", "fünf");

    private static final Pattern NAME =
            pattern("(?:the )?day (?:after tomorrow|before yesterday)|today|heute|tomorrow|(?<!guten )morgen"
                    + "|yesterday|gestern|übermorgen|vorgestern");
    private static final Pattern WEEKDAY =
            pattern("(?:(next|last|this|on|coming|kommende[nr]?|nächste[nr]?|letzte[nr]?|diese[nr]?|am) )" + DAY);
    private static final Pattern WHOLE =
            pattern("(next|last|nächste[nrs]?|letzte[nrs]?) (week|month|year|woche|monat|jahr)");
    private static final Pattern AHEAD = pattern("in " + COUNT + " " + UNIT);
    private static final Pattern AGO = pattern(COUNT + " " + UNIT + " ago");
    private static final Pattern VOR = pattern("vor " + COUNT + " " + UNIT);

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_./-])(?:" + words + ")(?![\\p{L}\\p{N}_/-]|\\.\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Map<MatchResult, LocalDate> find(CharSequence text) {
        var found = new LinkedHashMap<MatchResult, LocalDate>();
        NAME.matcher(text)
                .results()
                .forEach(match -> found.put(match, today.plusDays(NAMED.getOrDefault(lower(match.group()), 0))));
        WEEKDAY.matcher(text).results().forEach(match -> found.put(match, weekday(match)));
        WHOLE.matcher(text)
                .results()
                .forEach(match -> found.put(match, today.plus(isPast(match.group(1)) ? -1 : 1, unit(match.group(2)))));
        AHEAD.matcher(text).results().forEach(match -> found.put(match, moved(match, 1)));
        AGO.matcher(text).results().forEach(match -> found.put(match, moved(match, -1)));
        VOR.matcher(text).results().forEach(match -> found.put(match, moved(match, -1)));
        return found;
    }

    private LocalDate weekday(MatchResult match) {
        var word = lower(match.group(2)).substring(0, 2);
        var at = word.equals("so") || word.equals("di") || word.equals("mi") || word.equals("do")
                ? GERMAN_WEEKDAYS.indexOf(word)
                : WEEKDAYS.indexOf(word);
        var day = DayOfWeek.of(at + 1);
        return switch (lower(match.group(1)).substring(0, 2)) {
            case "la", "le" -> today.with(TemporalAdjusters.previous(day));
            case "ne", "nä", "co", "ko" -> today.with(TemporalAdjusters.next(day));
            default -> today.with(TemporalAdjusters.nextOrSame(day));
        };
    }

    private static boolean isPast(String word) {
        return lower(word).startsWith("l");
    }

    private LocalDate moved(MatchResult match, int direction) {
        return today.plus((long) direction * count(lower(match.group(1))), unit(match.group(2)));
    }

    private static int count(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return Optional.of(Math.max(COUNTS.indexOf(word), GERMAN_COUNTS.indexOf(word)))
                .filter(known -> known > 0)
                .orElse(word.equals("ten") ? 10 : 1);
    }

    private static ChronoUnit unit(String word) {
        return switch (lower(word).charAt(0)) {
            case 'd', 't' -> ChronoUnit.DAYS;
            case 'w' -> ChronoUnit.WEEKS;
            case 'm' -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
