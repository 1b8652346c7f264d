package io.magictunnel.discovery.argument;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a request became arguments.
 *
 * @param arguments fit the tool's schema, but for what is missing
 * @param missing what the tool needs besides
 * @param mapped where each argument came from
 * @param unused how many clear values of the request, such as paths, dates or quoted texts, went nowhere
 * @param notices what else a caller should know, in sentences
 */
public record Mapping(
        ObjectNode arguments,
        List<MissingArgument> missing,
        List<MappedArgument> mapped,
        int unused,
        List<String> notices) {

    public Mapping {
        missing = List.copyOf(missing);
        mapped = List.copyOf(mapped);
        notices = List.copyOf(notices);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }
}
