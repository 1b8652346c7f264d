package io.magictunnel.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What happens when a tool is called: the {@code routing} of its definition. Texts may hold placeholders such as
 * {@code {path}}; they are filled once, by {@code execution}, at the moment of the call.
 */
public sealed interface Routing {

    /** The longest that one call may take. */
    Duration timeout();

    /** A program of this machine, started without a shell: each argument stays one argument, whatever it contains. */
    record Subprocess(
            String command,
            List<String> args,
            Map<String, String> env,
            Optional<String> stdin,
            Optional<String> workingDirectory,
            Duration timeout)
            implements Routing {

        public Subprocess {
            args = List.copyOf(args);
            env = Map.copyOf(env);
        }
    }

    /**
     * A request to an HTTP service.
     *
     * @param body what is sent; where absent, POST, PUT and PATCH send all arguments as one JSON object
     */
    record Http(
            String method,
            String url,
            Map<String, String> headers,
            Map<String, String> query,
            Optional<JsonNode> body,
            Duration timeout)
            implements Routing {

        public Http {
            headers = Map.copyOf(headers);
            query = Map.copyOf(query);
        }
    }

    /** A tool of another MCP server, under the name that server gave it. */
    record ExternalMcp(String server, String tool, Duration timeout) implements Routing {}
}
