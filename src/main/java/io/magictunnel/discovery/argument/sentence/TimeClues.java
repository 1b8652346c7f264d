package io.magictunnel.discovery.argument.sentence;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates and times, those that count from today among them. */
public record TimeClues(Clock clock, ZoneId zone) {

    private static final String ZONE = "(?: ?(?:Z|[+-]\\d{2}:?\\d{2}|UTC|GMT|CET|CEST|EST|EDT|PST|PDT)\\b)?+";
    private static final Pattern ISO = Pattern.compile("(?<![\\p{L}\\p{N}_/.-])(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d{1,9})?(" + ZONE + "))?(?![\\p{L}\\p{N}/-])");
    private static final Pattern EPOCH = Pattern.compile("(?<!\\S)@(\\d{9,11})\\b");
    private static final Pattern GERMAN = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?![\\d.])");
    private static final String MONTHS =
            "(?i:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?"
                    + "|sep(?:t|tember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(" + MONTHS + ")\\b\\.?,?(?: (\\d{4})\\b)?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<![\\p{L}\\p{N}])(" + MONTHS + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(?<![\\p{L}\\p{N}:.-])(?:(?i:at|um) )?(?:(\\d{1,2}):(\\d{2})"
                    + "(?::\\d{2})?(?: ?(?i:(am|pm)))?|(\\d{1,2}) ?(?i:(am|pm|uhr)))(?![\\p{L}\\p{N}:])");
    private static final Pattern BETWEEN = Pattern.compile("[ ,]*+(?:(?i:at|um) )?+");
    private static final Pattern NOW =
            Pattern.compile("(?i)(?<=\\b(?:to|until|till|bis|from|and|since) )(?:right )?(?:now|jetzt)\\b");
    private static final String FIRST_LETTERS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** All that the text has, from its beginning; a date with its time is one. */
    List<Clue> find(CharSequence text) {
        var days = new ArrayList<Clue>();
        collect(ISO, text, days, this::iso);
        collect(EPOCH, text, days, this::epoch);
        collect(GERMAN, text, days, match -> day(match.group(3), match.group(2), match.group(1), true));
        collect(DAY_MONTH, text, days, match -> day(match.group(3), month(match.group(2)), match.group(1), false));
        collect(MONTH_DAY, text, days, match -> day(match.group(3), month(match.group(1)), match.group(2), false));
        var relative = new RelativeDays(LocalDate.now(clock.withZone(zone)));
        relative.find(text).forEach((match, date) -> add(match, whole(date), days));
        NOW.matcher(text).results().forEach(match -> add(match, now(), days));
        var times = new ArrayList<Clue>();
        collect(TIME_OF_DAY, text, times, this::timeOfDay);
        times.removeIf(time -> days.stream().anyMatch(time::overlaps));
        return joined(text, days, times);
    }

    private interface Reading {
        Optional<Moment> of(MatchResult match);
    }

    private static void collect(Pattern pattern, CharSequence text, List<Clue> found, Reading reading) {
        pattern.matcher(text).results().forEach(match -> {
            try {
                reading.of(match).ifPresent(moment -> add(match, moment, found));
            } catch (DateTimeException noSuchDay) {
                // what looks like a date and is none remains a word
            }
        });
    }

    private static void add(MatchResult match, Moment moment, List<Clue> found) {
        var clue = Clue.meaning(ClueKind.TIME, match.start(), match.end(), match.group(), moment);
        if (found.stream().noneMatch(clue::overlaps)) {
            found.add(clue);
        }
    }

    private Optional<Moment> iso(MatchResult match) {
        var date = Optional.of(LocalDate.parse(match.group(1)));
        var time = Optional.ofNullable(match.group(2)).map(LocalTime::parse);
        return Optional.of(new Moment(date, time, zoneOf(match.group(3)), true));
    }

    private ZoneId zoneOf(String name) {
        if (name == null || name.isBlank()) {
            return zone;
        }
        return switch (name.strip()) {
            case "CEST" -> ZoneId.of("CET");
            case "EDT" -> ZoneId.of("America/New_York");
            case "EST" -> ZoneId.of("-05:00");
            case "PST" -> ZoneId.of("-08:00");
            case "PDT" -> ZoneId.of("-07:00");
            case String other -> ZoneId.of(other);
        };
    }

    private Optional<Moment> epoch(MatchResult match) {
        var at = Instant.ofEpochSecond(Long.parseLong(match.group(1))).atZone(zone);
        return Optional.of(new Moment(Optional.of(at.toLocalDate()), Optional.of(at.toLocalTime()), zone, true));
    }

    private Moment now() {
        var now = clock.instant().atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        return new Moment(Optional.of(now.toLocalDate()), Optional.of(now.toLocalTime()), zone, false);
    }

    /** Without a year it is the next such day. */
    private Optional<Moment> day(String year, String month, String day, boolean hasYear) {
        var today = LocalDate.now(clock.withZone(zone));
        var known = year == null ? today.getYear() : Integer.parseInt(year);
        var date = LocalDate.of(known, Integer.parseInt(month), Integer.parseInt(day));
        return Optional.of(whole(year == null && !hasYear && date.isBefore(today) ? date.plusYears(1) : date));
    }

    private Moment whole(LocalDate date) {
        return new Moment(Optional.of(date), Optional.empty(), zone, false);
    }

    private static String month(String name) {
        var three = name.toLowerCase(Locale.ROOT)
                .substring(0, 3)
                .replace("mai", "may")
                .replace("mär", "mar")
                .replace("okt", "oct")
                .replace("dez", "dec");
        return String.valueOf(FIRST_LETTERS.indexOf(three) / 3 + 1);
    }

    private Optional<Moment> timeOfDay(MatchResult match) {
        var half = Optional.ofNullable(match.group(3)).or(() -> Optional.ofNullable(match.group(5)));
        var hour = Integer.parseInt(match.group(1) == null ? match.group(4) : match.group(1));
        var isAfternoon = half.filter(word -> word.equalsIgnoreCase("pm")).isPresent();
        var isMorning = half.filter(word -> word.equalsIgnoreCase("am")).isPresent();
        var inDay = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour == 12 ? 0 : hour;
        var time = LocalTime.of(inDay, match.group(2) == null ? 0 : Integer.parseInt(match.group(2)));
        return Optional.of(new Moment(Optional.empty(), Optional.of(time), zone, false));
    }

    private List<Clue> joined(CharSequence text, List<Clue> days, List<Clue> times) {
        var all = new ArrayList<Clue>();
        for (var day : days) {
            var time = times.stream()
                    .filter(candidate -> isNextTo(text, day, candidate))
                    .findFirst();
            times.removeAll(time.stream().toList());
            all.add(time.map(found -> join(text, day, found)).orElse(day));
        }
        all.addAll(times);
        return all;
    }

    private static boolean isNextTo(CharSequence text, Clue day, Clue time) {
        return time.start() >= day.end()
                && day.as(Moment.class).orElseThrow().time().isEmpty()
                && BETWEEN.matcher(text.subSequence(day.end(), time.start())).matches();
    }

    private Clue join(CharSequence text, Clue day, Clue time) {
        var moment = new Moment(
                day.as(Moment.class).orElseThrow().date(),
                time.as(Moment.class).orElseThrow().time(),
                zone,
                false);
        var both = text.subSequence(day.start(), time.end()).toString();
        return Clue.meaning(ClueKind.TIME, day.start(), time.end(), both, moment);
    }
}
