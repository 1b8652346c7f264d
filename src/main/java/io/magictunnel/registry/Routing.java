package io.magictunnel.registry;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happens when a tool is called: the {@code routing} of its definition. Placeholders such as
 * {@code {path}} are filled once, by {@code execution}, at the moment of the call.
 */
public sealed interface Routing {

    /** The longest that one call may take. */
    Duration timeout();

    /**
     * A program of this machine, started without a shell: each argument stays one argument, whatever it contains.
     *
     * @param args groups of arguments; a group is left out as a whole where one of its placeholders has no value
     * @param workingDirectory relative to the workspace; where absent, the workspace itself
     * @param successCodes the exit codes that mean success
     * @param truncates whether too long an output is cut with a mark instead of being refused
     */
    record Subprocess(
            String command,
            List<List<Template>> args,
            Map<String, Template> env,
            Optional<Template> stdin,
            Optional<Template> workingDirectory,
            Set<Integer> successCodes,
            Output output,
            boolean truncates,
            Duration timeout)
            implements Routing {

        public Subprocess {
            args = args.stream().map(List::copyOf).toList();
            successCodes = Set.copyOf(successCodes);
            env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        }
    }

    /**
     * A request to an HTTP service.
     *
     * @param body what is sent; where absent, POST, PUT and PATCH send all arguments as one JSON object
     */
    record Http(
            String method,
            Template url,
            Map<String, Template> headers,
            Map<String, Template> query,
            Optional<JsonTemplate> body,
            Duration timeout)
            implements Routing {

        public Http {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
            query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        }
    }

    /** A tool of another MCP server, under the name that server gave it. */
    record ExternalMcp(String server, String tool, Duration timeout) implements Routing {}

    /** A tool that is part of the product, by the name under which an invoker knows it. */
    record BuiltIn(String name, Duration timeout) implements Routing {}

    /** What a program writes. */
    enum Output {
        TEXT,
        /** One JSON value, which becomes structured content. */
        JSON
    }
}
