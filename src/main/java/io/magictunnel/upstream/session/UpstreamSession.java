package io.magictunnel.upstream.session;

import static io.magictunnel.upstream.session.UpstreamException.Reason.SESSION_LOST;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.upstream.definition.EraChoice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A connection with which the handshake is done. Says every request in the revision that was agreed on; when a server forgets
 * us, it greets it once more and asks again.
 */
public final class UpstreamSession implements AutoCloseable {

    private final UpstreamConnection connection;
    private final ConnectionListener listener;
    private final SessionLimits limits;
    private final Handshake handshake;
    private final AtomicLong ids = new AtomicLong();
    private final ReentrantLock greeting = new ReentrantLock();
    private final Announcements announcements;
    private final ContextCalls context = new ContextCalls(this::ask);
    private volatile MetServer identity;
    private volatile Map<String, MirroredArguments> mirrored = Map.of();

    private UpstreamSession(UpstreamConnection connection, ConnectionListener listener, SessionLimits limits) {
        this.connection = connection;
        this.listener = listener;
        this.limits = limits;
        this.handshake = new Handshake(connection, this::askForHandshake, limits);
        this.announcements = new Announcements(this::hearOnce, listener);
    }

    /** Greets the server. The connection is closed again when that fails. */
    public static UpstreamSession open(
            UpstreamConnection connection, ConnectionListener listener, EraChoice era, SessionLimits limits)
            throws UpstreamException, InterruptedException {
        var session = new UpstreamSession(connection, listener, limits);
        var isOpen = false;
        try {
            session.identity = session.handshake.greet(era);
            if (session.identity.abilities().announcesAnything()) {
                session.announcements.start();
            }
            isOpen = true;
            return session;
        } finally {
            if (!isOpen) {
                session.close();
            }
        }
    }

    public MetServer identity() {
        return identity;
    }

    public OptionalLong pid() {
        return connection.pid();
    }

    /** Its prompts and resources. */
    public ContextCalls context() {
        return context;
    }

    /** All entries of a list, page after page, as the server wrote them; none where the server has no such list. */
    public List<ObjectNode> list(ServerList list) throws UpstreamException, InterruptedException {
        var pages = new ListPages(list, limits.maxTools(), listener);
        while (identity.abilities().has(list) && pages.hasMore()) {
            pages.take(ask(list.method(), Optional.empty(), pages::askForNext, usualPatience()));
        }
        return pages.entries();
    }

    /** All tools that can be called, as the server wrote them. */
    public List<ObjectNode> listTools() throws UpstreamException, InterruptedException {
        var listed = list(ServerList.TOOLS);
        if (!connection.hasHeaders() || !identity.revision().isStateless()) {
            return listed;
        }
        var tools = MirroredTools.of(listed, listener);
        mirrored = tools.byName();
        return tools.usable();
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
        var answer = callOnce(tool, argumentBytes, arguments, patience);
        if (answer instanceof UpstreamAnswer.Declined(var error) && error.code() == JsonRpcError.HEADER_MISMATCH) {
            listTools();
            return callOnce(tool, argumentBytes, arguments, patience);
        }
        return answer;
    }

    /**
     * Whether anybody is there. A server that does not know the question is; an older one that declines it in another way may
     * have forgotten us, and is greeted again, because not every server says so as it should.
     */
    public void check() throws UpstreamException, InterruptedException {
        var met = identity;
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

    private UpstreamAnswer callOnce(String tool, byte[] argumentBytes, ObjectNode arguments, Patience patience)
            throws UpstreamException, InterruptedException {
        var mirror = mirrored.get(tool);
        var headers = mirror == null ? Map.<String, String>of() : mirror.headersOf(arguments);
        return ask(
                "tools/call",
                Optional.of(tool),
                params -> params.put("name", tool).put("arguments", RawJson.of(argumentBytes)),
                headers,
                patience);
    }

    private UpstreamAnswer ask(String method, Optional<String> name, Consumer<RawObject> params, Patience patience)
            throws UpstreamException, InterruptedException {
        return ask(method, name, params, Map.of(), patience);
    }

    private UpstreamAnswer ask(
            String method,
            Optional<String> name,
            Consumer<RawObject> params,
            Map<String, String> headers,
            Patience patience)
            throws UpstreamException, InterruptedException {
        var met = identity;
        try {
            return connection.ask(request(method, name, params, headers, patience));
        } catch (UpstreamException failed) {
            if (failed.reason() != SESSION_LOST) {
                throw failed;
            }
        }
        greetAgain(met);
        return connection.ask(request(method, name, params, headers, patience));
    }

    /** One of those whose session was lost greets the server; the others wait for that. */
    private void greetAgain(MetServer met) throws UpstreamException, InterruptedException {
        greeting.lockInterruptibly();
        try {
            if (identity == met) {
                identity = handshake.initialize();
                listener.toolsChanged();
            }
        } finally {
            greeting.unlock();
        }
    }

    private UpstreamRequest request(
            String method,
            Optional<String> name,
            Consumer<RawObject> members,
            Map<String, String> headers,
            Patience patience) {
        var id = ids.incrementAndGet();
        var params = new RawObject();
        meta(id, patience).ifPresent(meta -> params.put("_meta", meta));
        members.accept(params);
        return new UpstreamRequest(id, method, name, params.toRaw(), headers, patience);
    }

    private Optional<RawJson> meta(long id, Patience patience) {
        if (!identity.revision().isStateless() && !patience.wantsProgress()) {
            return Optional.empty();
        }
        var meta = identity.revision().isStateless() ? Introduction.meta() : new RawObject();
        if (patience.wantsProgress()) {
            meta.put(MetaKey.PROGRESS_TOKEN, RawJson.of(Long.toString(id)));
        }
        return Optional.of(meta.toRaw());
    }

    private UpstreamAnswer askForHandshake(String method, RawJson params, Duration timeout)
            throws UpstreamException, InterruptedException {
        return connection.ask(new UpstreamRequest(
                ids.incrementAndGet(), method, Optional.empty(), params, Map.of(), Patience.of(timeout)));
    }

    private Patience usualPatience() {
        return Patience.of(limits.connectTimeout());
    }

    /** Hears announcements until the server ends the stream; whether it is worth hearing again. */
    private boolean hearOnce() throws InterruptedException {
        var met = identity;
        try {
            var listen = request(
                    "subscriptions/listen",
                    Optional.empty(),
                    UpstreamSession::toolChanges,
                    Map.of(),
                    Patience.endless());
            return connection.hear(listen);
        } catch (UpstreamException failed) {
            return switch (failed.reason()) {
                case SESSION_LOST -> greetsAgain(met);
                case UNAUTHORIZED, PROTOCOL -> false;
                case NOT_STARTED, UNREACHABLE, BROKEN, TIMEOUT, CANCELLED, TOO_LARGE, BUSY -> true;
            };
        }
    }

    private boolean greetsAgain(MetServer met) throws InterruptedException {
        try {
            greetAgain(met);
            return true;
        } catch (UpstreamException refused) {
            return refused.reason() == UpstreamException.Reason.UNREACHABLE;
        }
    }

    private static void toolChanges(RawObject params) {
        params.put("notifications", RawJson.of("{\"toolsListChanged\":true}"));
    }
}
