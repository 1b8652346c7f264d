package io.magictunnel.upstream.definition;

import io.magictunnel.platform.config.DurationText;
import io.magictunnel.platform.config.Substitution;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.credential.ServerAuth;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one entry of {@code mcpServers}, wherever it was written. An entry with a problem gives no definition. */
public final class DefinitionReader {

    static final String NAME_RULE = "1 to 60 letters, digits, spaces, '_', '.' or '-', the first a letter or digit";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _.-]{0,59}");
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9_-]{0,30}");
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    private static final String CLIENT_CAPABILITIES = "client_capabilities";
    private static final Set<String> OF_BOTH = Set.of(
            "type", "transport", "disabled", "alias", "timeout", "era", "restart", "sharing", CLIENT_CAPABILITIES);
    private static final Set<String> OF_COMMANDS = Set.of("command", "args", "env", "cwd");
    private static final Set<String> OF_ENDPOINTS = Set.of("url", "headers", "auth");

    private final Substitution environment;
    private final Duration usualTimeout;

    /** @param usualTimeout of servers that name none */
    public DefinitionReader(Substitution environment, Duration usualTimeout) {
        this.environment = environment;
        this.usualTimeout = usualTimeout;
    }

    /** What came of reading one entry: a definition, or problems. */
    public record Reading(Optional<ServerDefinition> definition, List<DefinitionProblem> problems) {}

    /** Reads an entry that stands in no file. */
    public Reading read(String name, JsonNode written) {
        var problems = new DefinitionProblems("request", JsonPlaces.none());
        var definition = read(name, written, JsonPointer.empty(), problems);
        return new Reading(definition, problems.all());
    }

    Optional<ServerDefinition> read(String name, JsonNode written, JsonPointer where, DefinitionProblems problems) {
        var before = problems.count();
        if (!NAME.matcher(name).matches()) {
            problems.add(where, "found the name '%s'; allowed: %s".formatted(name, NAME_RULE));
        }
        if (!(written instanceof ObjectNode object)) {
            problems.add(where, "found %s; allowed: an object".formatted(DefinitionFields.kindOf(written)));
            return Optional.empty();
        }
        var fields = new DefinitionFields(object, where, environment, problems);
        var transport = transport(fields);
        var definition = transport.map(known -> new ServerDefinition(
                name,
                alias(fields, name),
                known,
                timeout(fields),
                fields.choice("sharing", Sharing.usualFor(known)),
                fields.choice("era", EraChoice.AUTO),
                fields.choice("restart", RestartChoice.ALWAYS),
                fields.flag("disabled"),
                clientCapabilities(fields)));
        return problems.count() == before ? definition : Optional.empty();
    }

    private Optional<ServerTransport> transport(DefinitionFields fields) {
        var key = fields.has("transport") ? "transport" : "type";
        return switch (kind(fields, key)) {
            case STDIO -> {
                fields.refuseOthersThan(join(OF_BOTH, OF_COMMANDS));
                yield command(fields);
            }
            case HTTP -> {
                fields.refuseOthersThan(join(OF_BOTH, OF_ENDPOINTS));
                yield endpoint(fields, EndpointKind.ANY);
            }
            case SSE -> {
                fields.refuseOthersThan(join(OF_BOTH, OF_ENDPOINTS));
                yield endpoint(fields, EndpointKind.EVENTS);
            }
            case UNCLEAR -> {
                fields.refuseOthersThan(join(OF_BOTH, join(OF_COMMANDS, OF_ENDPOINTS)));
                refuseKind(fields, key);
                yield Optional.empty();
            }
        };
    }

    private enum Kind {
        STDIO,
        HTTP,
        SSE,
        UNCLEAR
    }

    /** What is written, or else what the other keys suggest. */
    private static Kind kind(DefinitionFields fields, String key) {
        if (fields.has(key)) {
            return switch (fields.text(key).orElse("").toLowerCase(Locale.ROOT)) {
                case "stdio" -> Kind.STDIO;
                case "http", "streamable-http", "streamable_http", "streamablehttp" -> Kind.HTTP;
                case "sse" -> Kind.SSE;
                default -> Kind.UNCLEAR;
            };
        }
        if (fields.has("command") == fields.has("url")) {
            return Kind.UNCLEAR;
        }
        return fields.has("url") ? Kind.HTTP : Kind.STDIO;
    }

    private static void refuseKind(DefinitionFields fields, String key) {
        if (fields.has(key)) {
            fields.refuse(
                    key,
                    "found '%s'; allowed: stdio, http, streamable-http, sse"
                            .formatted(fields.text(key).orElse("")));
        } else {
            var found = fields.has("url") ? "both 'command' and 'url'" : "neither 'command' nor 'url'";
            fields.refuse("command", "found %s; allowed: one of them".formatted(found));
        }
    }

    private static Optional<ServerTransport> command(DefinitionFields fields) {
        var args = fields.texts("args");
        var env = fields.textMap("env");
        var cwd = fields.text("cwd").map(Path::of);
        var command = fields.text("command");
        if (!fields.has("command") || command.filter(String::isBlank).isPresent()) {
            fields.refuse("command", "found nothing; allowed: the program to start");
        }
        env.keySet().stream()
                .filter(name -> name.isEmpty() || name.indexOf('=') >= 0)
                .forEach(name ->
                        fields.refuse("env", "found the variable '%s'; allowed: names without '='".formatted(name)));
        return command.map(program -> new ServerTransport.Command(program, args, env, cwd));
    }

    private static Optional<ServerTransport> endpoint(DefinitionFields fields, EndpointKind kind) {
        var headers = fields.textMap("headers");
        headers.forEach(
                (name, value) -> HeaderRule.fault(name, value).ifPresent(fault -> fields.refuse("headers", fault)));
        var auth = AuthReader.read(fields);
        if (auth instanceof ServerAuth.Header header
                && headers.keySet().stream().anyMatch(header.name()::equalsIgnoreCase)) {
            fields.refuse(
                    "headers", "found '%s', which 'auth' sets too; allowed: one of them".formatted(header.name()));
        }
        return url(fields).map(url -> new ServerTransport.Endpoint(url, headers, kind, auth));
    }

    private static Optional<URI> url(DefinitionFields fields) {
        var written = fields.text("url").orElse("");
        try {
            var url = new URI(written);
            var speaksHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (speaksHttp && url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException notAnAddress) {
            // refused below, with the same words
        }
        fields.refuse(
                "url", "found '%s'; allowed: http://... or https://..., without user and fragment".formatted(written));
        return Optional.empty();
    }

    /** Everything, unless it is written what. */
    private static ClientCapabilities clientCapabilities(DefinitionFields fields) {
        if (!fields.has(CLIENT_CAPABILITIES)) {
            return ClientCapabilities.ALL;
        }
        var offered = ClientCapabilities.NONE;
        for (var name : fields.texts(CLIENT_CAPABILITIES)) {
            var named = ClientCapabilities.named(name);
            if (named.isEmpty()) {
                fields.refuse(CLIENT_CAPABILITIES, "found '%s'; allowed: sampling, elicitation, roots".formatted(name));
            }
            offered = offered.and(named.orElse(ClientCapabilities.NONE));
        }
        return offered;
    }

    private static String alias(DefinitionFields fields, String name) {
        var written = fields.text("alias");
        if (written.isPresent() && !ALIAS.matcher(written.get()).matches()) {
            fields.refuse(
                    "alias", "found '%s'; allowed: at most 30 letters, digits, '_' or '-'".formatted(written.get()));
        }
        return written.orElseGet(() -> {
            var made = name.replaceAll("[^A-Za-z0-9_-]", "_");
            return made.substring(0, Math.min(30, made.length()));
        });
    }

    private Duration timeout(DefinitionFields fields) {
        var written = fields.node("timeout");
        if (written.isEmpty()) {
            return usualTimeout;
        }
        var timeout = written.flatMap(DefinitionReader::duration)
                .filter(length -> length.isPositive() && length.compareTo(LONGEST_TIMEOUT) <= 0);
        if (timeout.isEmpty()) {
            fields.refuse(
                    "timeout",
                    "found %s; allowed: seconds, or a duration such as 30s, 5m or PT1M30S, up to one hour"
                            .formatted(written.get()));
        }
        return timeout.orElse(usualTimeout);
    }

    private static Optional<Duration> duration(JsonNode written) {
        if (written.isNumber()) {
            return Optional.of(Duration.ofMillis(Math.round(Math.min(written.doubleValue(), 1e9) * 1000)));
        }
        try {
            return written.stringValueOpt().map(new DurationText()::convert);
        } catch (IllegalArgumentException notADuration) {
            return Optional.empty();
        }
    }

    private static Set<String> join(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
