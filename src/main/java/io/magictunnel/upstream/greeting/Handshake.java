package io.magictunnel.upstream.greeting;

import static io.magictunnel.upstream.session.UpstreamException.Reason.PROTOCOL;
import static io.magictunnel.upstream.session.UpstreamException.Reason.TIMEOUT;
import static io.magictunnel.upstream.session.UpstreamException.Reason.UNAUTHORIZED;
import static io.magictunnel.upstream.session.UpstreamException.Reason.UNREACHABLE;

import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamConnection;
import io.magictunnel.upstream.session.UpstreamException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How we and a server find the revision that both speak. A server of the stateless generation is recognised by its answer to
 * {@code server/discover}; everybody else is greeted with {@code initialize}.
 */
public final class Handshake {

    /** Errors that only a server of the stateless generation gives. */
    private static final Set<Integer> MODERN_ERRORS =
            Set.of(JsonRpcError.HEADER_MISMATCH, JsonRpcError.MISSING_CAPABILITY, JsonRpcError.UNSUPPORTED_VERSION);

    /** What came of asking {@code server/discover}. */
    private sealed interface Probe {

        record Met(MetServer identity) implements Probe {}

        record NotModern() implements Probe {}

        record Silent() implements Probe {}
    }

    /** Sends one request of the handshake. */
    @FunctionalInterface
    public interface Asker {

        UpstreamAnswer ask(String method, RawJson params, Duration timeout)
                throws UpstreamException, InterruptedException;
    }

    private final UpstreamConnection connection;
    private final Asker asker;
    private final Introduction introduction;
    private final SessionLimits limits;

    public Handshake(UpstreamConnection connection, Asker asker, Introduction introduction, SessionLimits limits) {
        this.introduction = introduction;
        this.connection = connection;
        this.asker = asker;
        this.limits = limits;
    }

    MetServer greet(EraChoice era) throws UpstreamException, InterruptedException {
        return switch (era) {
            case LEGACY -> initialize();
            case MODERN ->
                switch (discover(limits.connectTimeout())) {
                    case Probe.Met(var identity) -> identity;
                    case Probe.NotModern ignored ->
                        throw new UpstreamException(PROTOCOL, "does not speak " + Introduction.MODERN.date());
                    case Probe.Silent ignored ->
                        throw new UpstreamException(
                                TIMEOUT,
                                "did not answer server/discover within " + Patience.inWords(limits.connectTimeout()));
                };
            case AUTO -> greetWhoeverItIs();
        };
    }

    private MetServer greetWhoeverItIs() throws UpstreamException, InterruptedException {
        return switch (discover(limits.probeTimeout())) {
            case Probe.Met(var identity) -> identity;
            case Probe.NotModern ignored -> initialize();
            case Probe.Silent ignored -> initializeOrDiscoverLate();
        };
    }

    /** A server that is slow to start may have been silent although it is modern; then it refuses the older handshake. */
    private MetServer initializeOrDiscoverLate() throws UpstreamException, InterruptedException {
        try {
            return initialize();
        } catch (UpstreamException refused) {
            if (refused.reason() == PROTOCOL && discover(limits.connectTimeout()) instanceof Probe.Met(var identity)) {
                return identity;
            }
            throw refused;
        }
    }

    MetServer initialize() throws UpstreamException, InterruptedException {
        connection.speak(Introduction.NEWEST_LEGACY);
        var greeting = asker.ask("initialize", introduction.handshake(), limits.connectTimeout());
        return switch (greeting) {
            case UpstreamAnswer.Given(var result) -> {
                var met = tree(result);
                var revision = legacyRevision(met.path("protocolVersion").asString(""));
                connection.speak(revision);
                connection.tell("notifications/initialized", Optional.empty());
                yield identity(revision, met.path("serverInfo"), met.path("capabilities"));
            }
            case UpstreamAnswer.Declined(var error) ->
                throw new UpstreamException(PROTOCOL, "refused the handshake: " + describe(error));
            case UpstreamAnswer.InputWanted wanted ->
                throw new UpstreamException(PROTOCOL, "wants input before it greets us");
        };
    }

    private Probe discover(Duration timeout) throws UpstreamException, InterruptedException {
        connection.speak(Introduction.MODERN);
        var params = new RawObject()
                .put("_meta", introduction.meta(Requester.NOBODY).toRaw())
                .toRaw();
        UpstreamAnswer answer;
        try {
            answer = asker.ask("server/discover", params, timeout);
            if (answer instanceof UpstreamAnswer.Declined(var error) && isForOurRevision(error)) {
                answer = asker.ask("server/discover", params, timeout);
            }
        } catch (UpstreamException failed) {
            if (failed.reason() == UNREACHABLE || failed.reason() == UNAUTHORIZED) {
                throw failed;
            }
            return failed.reason() == TIMEOUT ? new Probe.Silent() : new Probe.NotModern();
        }
        return switch (answer) {
            case UpstreamAnswer.Given(var result) -> judge(tree(result));
            case UpstreamAnswer.Declined(var error) -> judge(error);
            case UpstreamAnswer.InputWanted wanted ->
                throw new UpstreamException(PROTOCOL, "wants input before it says who it is");
        };
    }

    /** A server that names the very revision that we speak is asked once more. */
    private static boolean isForOurRevision(JsonRpcError error) {
        return error.code() == JsonRpcError.UNSUPPORTED_VERSION
                && supported(error).contains(Introduction.MODERN.date());
    }

    private static List<String> supported(JsonRpcError error) {
        return texts(error.data().map(Handshake::tree).orElse(nothing()).path("supported"));
    }

    private static Probe judge(JsonNode found) throws UpstreamException {
        var versions = texts(found.path("supportedVersions"));
        if (versions.contains(Introduction.MODERN.date())) {
            return new Probe.Met(identity(
                    Introduction.MODERN, found.path("_meta").path(MetaKey.SERVER_INFO), found.path("capabilities")));
        }
        return speaksLegacy(versions);
    }

    private static Probe judge(JsonRpcError error) throws UpstreamException {
        if (!MODERN_ERRORS.contains(error.code())) {
            return new Probe.NotModern();
        }
        if (error.code() != JsonRpcError.UNSUPPORTED_VERSION) {
            throw new UpstreamException(PROTOCOL, "refused server/discover: " + describe(error));
        }
        return speaksLegacy(supported(error));
    }

    /** Not modern, unless it says that it speaks none of the older revisions that we know. */
    private static Probe speaksLegacy(List<String> versions) throws UpstreamException {
        if (versions.isEmpty() || versions.stream().anyMatch(Handshake::isLegacy)) {
            return new Probe.NotModern();
        }
        throw new UpstreamException(
                PROTOCOL, "speaks %s, which is not spoken here".formatted(ForeignText.oneLine(versions.toString())));
    }

    private static MetServer identity(ProtocolVersion revision, JsonNode serverInfo, JsonNode capabilities) {
        return new MetServer(
                revision,
                ForeignText.oneLine(serverInfo.path("name").asString("")),
                ForeignText.oneLine(serverInfo.path("version").asString("")),
                ServerAbilities.of(capabilities));
    }

    private static ProtocolVersion legacyRevision(String date) throws UpstreamException {
        return ProtocolVersion.find(date)
                .filter(revision -> !revision.isStateless())
                .orElseThrow(() -> new UpstreamException(
                        PROTOCOL, "answered the handshake with revision '%s'".formatted(ForeignText.oneLine(date))));
    }

    private static boolean isLegacy(String date) {
        return ProtocolVersion.find(date)
                .filter(revision -> !revision.isStateless())
                .isPresent();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.asString(""))
                .toList();
    }

    public static String describe(JsonRpcError error) {
        return "%s (%d)".formatted(ForeignText.oneLine(error.message()), error.code());
    }

    private static JsonNode tree(RawJson value) {
        try {
            return McpJson.tree(value);
        } catch (JacksonException tooDeep) {
            return nothing();
        }
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
