package io.magictunnel.discovery.argument.sentence;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Time zones by their own names, and by the cities that they are named after. */
public final class ZoneNames {

    private static final int LONGEST_NAME = 3;
    private static final Map<String, String> BY_NAME = new TreeMap<>();

    static {
        for (var id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            var parts = id.split("/", -1);
            if (parts.length == 2 && !parts[0].matches("Etc|SystemV|US|Canada|Mexico|Brazil|Chile")) {
                BY_NAME.put(parts[1].replace('_', ' ').toLowerCase(Locale.ROOT), id);
            }
        }
        BY_NAME.putAll(Map.ofEntries(
                Map.entry("tokio", "Asia/Tokyo"),
                Map.entry("london", "Europe/London"),
                Map.entry("moskau", "Europe/Moscow"),
                Map.entry("rom", "Europe/Rome"),
                Map.entry("wien", "Europe/Vienna"),
                Map.entry("zürich", "Europe/Zurich"),
                Map.entry("athen", "Europe/Athens"),
                Map.entry("peking", "Asia/Shanghai"),
                Map.entry("beijing", "Asia/Shanghai"),
                Map.entry("mumbai", "Asia/Kolkata"),
                Map.entry("delhi", "Asia/Kolkata"),
                Map.entry("münchen", "Europe/Berlin"),
                Map.entry("munich", "Europe/Berlin"),
                Map.entry("hamburg", "Europe/Berlin"),
                Map.entry("san francisco", "America/Los_Angeles"),
                Map.entry("seattle", "America/Los_Angeles"),
                Map.entry("boston", "America/New_York"),
                Map.entry("washington", "America/New_York"),
                Map.entry("utc", "UTC"),
                Map.entry("gmt", "GMT"),
                Map.entry("cet", "CET"),
                Map.entry("mez", "CET")));
    }

    private ZoneNames() {}

    /** The zones among the words; a city may have up to three. */
    static List<Clue> among(List<Token> words) {
        var found = new ArrayList<Clue>();
        for (var at = 0; at < words.size(); at++) {
            for (var length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
                var parts = words.subList(at, at + length);
                var text = parts.stream().map(Token::text).collect(Collectors.joining(" "));
                var zone = find(text);
                if (zone.isPresent()) {
                    found.add(Clue.meaning(
                            ClueKind.ZONE,
                            parts.getFirst().start(),
                            parts.getLast().end(),
                            text,
                            ZoneId.of(zone.get())));
                    at += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** The identifier of a zone that a sentence names. */
    public static Optional<String> find(String text) {
        return Optional.ofNullable(BY_NAME.get(text.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains));
    }
}
