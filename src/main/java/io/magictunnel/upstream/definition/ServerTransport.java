package io.magictunnel.upstream.definition;

import io.magictunnel.upstream.credential.ServerAuth;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a server is reached. Values of the environment and of headers are secrets: {@code toString} leaves them out. */
public sealed interface ServerTransport {

    /** The spelling of configuration, REST and pages. */
    String spelling();

    /** A program of this machine, spoken to over its standard streams, started without a shell. */
    record Command(String command, List<String> args, Map<String, String> env, Optional<Path> cwd)
            implements ServerTransport {

        public Command {
            args = List.copyOf(args);
            env = Map.copyOf(env);
        }

        @Override
        public String spelling() {
            return "stdio";
        }

        @Override
        public String toString() {
            return "Command[%s, %d arguments, environment %s]".formatted(command, args.size(), sortedNames(env));
        }
    }

    /** An address of HTTP. */
    record Endpoint(URI url, Map<String, String> headers, EndpointKind kind, ServerAuth auth)
            implements ServerTransport {

        public Endpoint {
            headers = Map.copyOf(headers);
        }

        @Override
        public String spelling() {
            return kind == EndpointKind.EVENTS ? "sse" : "http";
        }

        @Override
        public String toString() {
            return "Endpoint[%s, headers %s, auth %s]".formatted(address(), sortedNames(headers), auth.spelling());
        }

        /** The address without its query, which may hold a key. */
        public String address() {
            return "%s://%s%s".formatted(url.getScheme(), url.getRawAuthority(), url.getRawPath());
        }
    }

    private static Iterable<String> sortedNames(Map<String, String> secrets) {
        return new TreeMap<>(secrets).keySet();
    }
}
