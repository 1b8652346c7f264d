package io.magictunnel.discovery.ranking;

import io.magictunnel.registry.ToolName;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which tools a request calls by their names. */
final class NamedTool {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final String request;
    private final Set<String> names;

    NamedTool(String request) {
        this.request = request.strip();
        this.names = NAME.matcher(request).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The request is the name, or has it as a word; a name that could be an ordinary word has to be all of the request. */
    boolean is(ToolName tool) {
        var name = tool.value();
        return request.equalsIgnoreCase(name) || (names.contains(name) && !couldBeAWord(name));
    }

    private static boolean couldBeAWord(String name) {
        return name.indexOf('_') < 0
                && name.substring(1).equals(name.substring(1).toLowerCase(Locale.ROOT));
    }
}
