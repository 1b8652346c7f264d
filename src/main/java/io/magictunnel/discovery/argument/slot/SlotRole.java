package io.magictunnel.discovery.argument.slot;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a slot is for, as its type, its format, its name and its description tell. */
public enum SlotRole {
    NUMBER,
    SWITCH,
    CHOICE,
    LIST,
    OBJECT,
    URL,
    EMAIL,
    UUID,
    TIME,
    DURATION,
    ZONE,
    REGEX,
    WILDCARD,
    PATH,
    JSON_TEXT,
    /** A text of any length and look. */
    CONTENT,
    /** A short text. */
    WORD;

    private static final Pattern HAS_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|ISO[ -]?8601|(?i)YYYY-MM");
    private static final int LONG_TEXT = 1_500;
    private static final List<Clueing> BY_WORDS = List.of(
            new Clueing(ZONE, Set.of("zone", "tz"), Set.of("zone")),
            new Clueing(
                    URL, Set.of("url", "uri", "link", "endpoint", "webpage", "href"), Set.of("http", "https", "url")),
            new Clueing(EMAIL, Set.of("email", "mail"), Set.of("email")),
            new Clueing(UUID, Set.of("uuid", "guid"), Set.of("uuid")),
            new Clueing(REGEX, Set.of("regex", "pattern"), Set.of("regular")),
            new Clueing(WILDCARD, Set.of("glob", "wildcard"), Set.of("wildcard", "glob")),
            new Clueing(JSON_TEXT, Set.of("json"), Set.of()),
            new Clueing(TIME, Set.of("date", "time", "day", "deadlin", "due", "when", "timestamp"), Set.of()),
            new Clueing(DURATION, Set.of("duration", "timeout", "interval"), Set.of()),
            new Clueing(
                    PATH,
                    Set.of("path", "file", "folder", "filepath", "filename", "dir"),
                    Set.of("file", "folder", "path")),
            new Clueing(CONTENT, Set.of("text", "content", "body", "message", "table", "prompt"), Set.of()));

    private record Clueing(SlotRole role, Set<String> inName, Set<String> inText) {}

    static SlotRole of(Set<String> types, JsonNode schema, List<String> nameWords, List<String> textWords) {
        if (schema.has("enum") || schema.has("const")) {
            return CHOICE;
        }
        if (types.contains("string") || types.isEmpty()) {
            return ofText(schema, nameWords, textWords);
        }
        if (types.contains("integer") || types.contains("number")) {
            return NUMBER;
        }
        if (types.contains("boolean")) {
            return SWITCH;
        }
        return types.contains("object") ? OBJECT : LIST;
    }

    private static SlotRole ofText(JsonNode schema, List<String> nameWords, List<String> textWords) {
        var byFormat = ofFormat(schema.path("format").asString(""));
        if (byFormat != WORD) {
            return byFormat;
        }
        if (HAS_DATE.matcher(schema.path("description").asString("")).find()) {
            return TIME;
        }
        for (var clueing : BY_WORDS) {
            if (nameWords.stream().anyMatch(clueing.inName()::contains)) {
                return clueing.role() == PATH && textWords.contains("wildcard") ? WILDCARD : clueing.role();
            }
        }
        if (schema.path("maxLength").asInt(0) >= LONG_TEXT) {
            return CONTENT;
        }
        return BY_WORDS.stream()
                .filter(clueing -> textWords.stream().anyMatch(clueing.inText()::contains))
                .map(Clueing::role)
                .findFirst()
                .orElse(WORD);
    }

    private static SlotRole ofFormat(String format) {
        return switch (format) {
            case "uri", "uri-reference", "iri", "url" -> URL;
            case "email", "idn-email" -> EMAIL;
            case "uuid" -> UUID;
            case "date", "date-time", "time" -> TIME;
            case "duration" -> DURATION;
            case "regex" -> REGEX;
            default -> WORD;
        };
    }
}
