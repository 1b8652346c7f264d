package io.magictunnel.upstream.session;

import static io.magictunnel.upstream.session.UpstreamException.Reason.SESSION_LOST;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.upstream.announcement.Announcements;
import io.magictunnel.upstream.announcement.WatchedResources;
import io.magictunnel.upstream.conduct.Observation;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.greeting.Acquaintance;
import io.magictunnel.upstream.greeting.Handshake;
import io.magictunnel.upstream.greeting.Introduction;
import io.magictunnel.upstream.greeting.MetServer;
import io.magictunnel.upstream.input.InputRounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A connection with which the handshake is done. Says every request in the revision that was agreed on; when a server forgets
 * us, it greets it once more and asks again.
 */
public final class UpstreamSession implements AutoCloseable {

    /** Not every server begins its stream before it has something to say. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private final UpstreamConnection connection;
    private final ConnectionListener listener;
    private final SessionLimits limits;
    private final Acquaintance acquaintance;
    private final RequestWriter requests;
    private final Announcements announcements;
    private final ContextCalls context = new ContextCalls(this::ask);
    private final WatchedResources watched;
    private final Observation observation;
    private final ToolRequests tools = new ToolRequests();

    private UpstreamSession(UpstreamConnection connection, ConnectionListener listener, SessionLimits limits) {
        this.connection = connection;
        this.listener = listener;
        this.limits = limits;
        this.observation = new Observation(listener.witness());
        var introduction = new Introduction(limits.offered());
        this.requests = new RequestWriter(introduction);
        this.acquaintance = new Acquaintance(new Handshake(connection, this::askForHandshake, introduction, limits));
        this.announcements = new Announcements(this::hearOnce, this::everythingMayHaveChanged);
        this.watched = new WatchedResources(this::ask, listener);
    }

    /** Greets the server. The connection is closed again when that fails. */
    public static UpstreamSession open(
            UpstreamConnection connection, ConnectionListener listener, EraChoice era, SessionLimits limits)
            throws UpstreamException, InterruptedException {
        var session = new UpstreamSession(connection, listener, limits);
        var isOpen = false;
        try {
            session.acquaintance.greet(era);
            session.listen();
            isOpen = true;
            return session;
        } finally {
            if (!isOpen) {
                session.close();
            }
        }
    }

    /** What an older server asks on its stream before we hear it is lost, so nothing is asked of it before. */
    private void listen() throws InterruptedException {
        if (identity().isWorthHearing(connection.hasHeaders())) {
            announcements.renew();
            if (!identity().revision().isStateless()) {
                announcements.awaitHeard(LONGEST_SILENCE);
            }
        }
    }

    public MetServer identity() {
        return acquaintance.met();
    }

    public OptionalLong pid() {
        return connection.pid();
    }

    /** Its prompts and resources. */
    public ContextCalls context() {
        return context;
    }

    /** From now on the server is to tell of changes of these resources, and of no others; as far as it does so at all. */
    public void watch(Set<String> uris) throws UpstreamException, InterruptedException {
        if (!identity().abilities().subscriptions() || !watched.become(uris)) {
            return;
        }
        if (identity().revision().isStateless()) {
            announcements.renew();
        } else {
            watched.tell(usualPatience());
        }
    }

    /** All entries of a list, page after page, as the server wrote them; none where the server has no such list. */
    public List<ObjectNode> list(ServerList list) throws UpstreamException, InterruptedException {
        var pages = new ListPages(list, limits.maxTools(), listener);
        while (identity().abilities().has(list) && pages.hasMore()) {
            pages.take(ask(list.method(), Optional.empty(), pages::askForNext, usualPatience()));
        }
        return pages.entries();
    }

    /** All tools that can be called, as the server wrote them. */
    public List<ObjectNode> listTools() throws UpstreamException, InterruptedException {
        var listed = list(ServerList.TOOLS);
        if (!connection.hasHeaders() || !identity().revision().isStateless()) {
            return listed;
        }
        return tools.learn(listed, listener);
    }

    /**
     * Calls a tool.
     *
     * @param tool the name that the server itself gave it
     * @param argumentBytes one JSON object, passed on as it is
     * @param arguments the same, read
     */
    public UpstreamAnswer callTool(String tool, byte[] argumentBytes, ObjectNode arguments, Patience patience)
            throws UpstreamException, InterruptedException {
        var answer = ask(tools.call(tool, argumentBytes, arguments), patience);
        if (answer instanceof UpstreamAnswer.Declined(var error) && error.code() == JsonRpcError.HEADER_MISMATCH) {
            listTools();
            return ask(tools.call(tool, argumentBytes, arguments), patience);
        }
        return answer;
    }

    /**
     * Whether anybody is there. A server that does not know the question is; an older one that declines it in another way may
     * have forgotten us, and is greeted again, because not every server says so as it should.
     */
    public void check() throws UpstreamException, InterruptedException {
        var met = identity();
        var method = met.revision().isStateless() ? "server/discover" : "ping";
        var answer = ask(method, Optional.empty(), params -> {}, usualPatience());
        if (!met.revision().isStateless()
                && answer instanceof UpstreamAnswer.Declined(var error)
                && error.code() != JsonRpcError.METHOD_NOT_FOUND) {
            greetAgain(met);
        }
    }

    @Override
    public void close() {
        announcements.stop();
        connection.close();
    }

    private UpstreamAnswer ask(String method, Optional<String> name, Consumer<RawObject> params, Patience patience)
            throws UpstreamException, InterruptedException {
        return ask(new SessionRequest(method, name, params, Map.of()), patience);
    }

    private UpstreamAnswer ask(SessionRequest request, Patience patience)
            throws UpstreamException, InterruptedException {
        return observation.of(
                request.method(),
                () -> InputRounds.go(
                        brought -> askOnce(
                                identity().revision().isStateless() ? request.with(brought) : request, patience),
                        patience,
                        observation::wanted));
    }

    private UpstreamAnswer askOnce(SessionRequest request, Patience patience)
            throws UpstreamException, InterruptedException {
        var met = identity();
        try {
            return connection.ask(requests.write(request, met.revision(), patience));
        } catch (UpstreamException failed) {
            if (failed.reason() != SESSION_LOST) {
                throw failed;
            }
        }
        greetAgain(met);
        return connection.ask(requests.write(request, identity().revision(), patience));
    }

    private void greetAgain(MetServer known) throws UpstreamException, InterruptedException {
        if (acquaintance.greetAgain(known)) {
            everythingMayHaveChanged();
            watched.forgotten();
            listen();
            watched.tell(usualPatience());
        }
    }

    private void everythingMayHaveChanged() {
        identity().abilities().lists().forEach(listener::changed);
        watched.wanted().forEach(listener::resourceUpdated);
    }

    private UpstreamAnswer askForHandshake(String method, RawJson params, Duration timeout)
            throws UpstreamException, InterruptedException {
        return connection.ask(requests.write(method, params, timeout));
    }

    private Patience usualPatience() {
        return Patience.of(limits.connectTimeout());
    }

    /** Hears announcements until the server ends the stream; whether it is worth hearing again. */
    private boolean hearOnce(Runnable whenHeard) throws InterruptedException {
        var met = identity();
        try {
            var listen = requests.write(
                    SessionRequest.of(
                            "subscriptions/listen",
                            params ->
                                    params.put("notifications", met.abilities().announcements(watched.wanted()))),
                    met.revision(),
                    Patience.endless());
            return connection.hear(listen, whenHeard);
        } catch (UpstreamException failed) {
            return switch (failed.reason()) {
                case SESSION_LOST -> greetsAgain(met);
                case UNAUTHORIZED, PROTOCOL -> false;
                case NOT_STARTED, UNREACHABLE, BROKEN, TIMEOUT, CANCELLED, TOO_LARGE, BUSY -> true;
            };
        }
    }

    /** Where that succeeds another stream is heard already. */
    private boolean greetsAgain(MetServer met) throws InterruptedException {
        try {
            greetAgain(met);
            return false;
        } catch (UpstreamException refused) {
            return refused.reason() == UpstreamException.Reason.UNREACHABLE;
        }
    }
}
