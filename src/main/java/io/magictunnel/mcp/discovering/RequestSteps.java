package io.magictunnel.mcp.discovering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The steps of which a request speaks: {@code do a, then b}. What is quoted, and lines behind a colon, are nobody's steps.
 *
 * @param rest empty for a request of one step
 */
record RequestSteps(String first, List<String> rest) {

    private static final int MOST = 20;
    private static final Pattern QUOTED = Pattern.compile(
            "```[^`]*+```|\"[^\"]*\"|`[^`]*`|(?<![\\p{L}\\p{N}])'[^'\\n]*'(?![\\p{L}\\p{N}])|:[ \\t]*\\n.*",
            Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile(
            "(?i)(?<![\\s,;.])[\\s,;.]++(?:and |und )?(?:then|after that|afterwards|finally|danach|dann|anschließend|zuletzt)\\b,?\\s+"
                    + "|(?<!\\s)\\s*+;\\s+|\\n[ \\t]{0,8}(?:\\d{1,2}[.)]|[-*])\\s+");
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:1[.)]|first,?|zuerst)\\s+", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 4;

    RequestSteps {
        rest = List.copyOf(rest);
    }

    static RequestSteps of(String request) {
        var steps = new ArrayList<String>();
        var open = hidden(request);
        var next = NEXT.matcher(open);
        var from = 0;
        while (next.find() && steps.size() < MOST) {
            if (next.start() - from >= SHORTEST) {
                steps.add(request.substring(from, next.start()).strip());
                from = next.end();
            }
        }
        steps.add(request.substring(from).strip());
        steps.removeIf(String::isEmpty);
        if (steps.isEmpty()) {
            return new RequestSteps(request, List.of());
        }
        var first = NUMBER.matcher(steps.getFirst()).replaceFirst("");
        return new RequestSteps(first, steps.subList(1, steps.size()));
    }

    private static String hidden(String request) {
        return QUOTED.matcher(request)
                .replaceAll(match -> "\uE000".repeat(match.group().length()));
    }
}
