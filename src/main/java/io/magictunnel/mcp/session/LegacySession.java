package io.magictunnel.mcp.session;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.ClientSession;
import io.magictunnel.mcp.listing.ChangedList;
import io.magictunnel.mcp.listing.KnownLists;
import io.magictunnel.mcp.listing.ListWatcher;
import io.magictunnel.mcp.listing.ResourceWatcher;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.logging.LogLevel;
import io.magictunnel.protocol.logging.LogMessage;
import io.magictunnel.security.Caller;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A client of a revision with sessions. Born by {@code initialize}, ready to hear from us after {@code initialized}, used by
 * every request that names it, and gone when the client deletes it or has left it idle for too long. It belongs to the
 * principal who opened it; for everybody else it does not exist.
 */
public final class LegacySession implements ListWatcher, ResourceWatcher, ClientSession {

    private final String id;
    private final Principal principal;
    private final SessionTerms terms;
    private final Instant since;
    private final Map<RawJson, Cancellation> running = new ConcurrentHashMap<>();
    private final SessionStreams streams = new SessionStreams();
    private volatile Caller caller;
    private volatile Instant lastUsed;
    private final OpenQuestions questions = new OpenQuestions();
    private volatile LogLevel logLevel = LogLevel.INFO;
    private volatile boolean ready;
    private final Set<Runnable> endings = new HashSet<>();
    private volatile boolean isOver;
    private final KnownLists known = new KnownLists();

    LegacySession(String id, Caller caller, SessionTerms terms, Instant now) {
        this.id = id;
        this.principal = Principal.of(caller);
        this.terms = terms;
        this.since = now;
        this.caller = caller;
        this.lastUsed = now;
    }

    @Override
    public String id() {
        return id;
    }

    public Principal principal() {
        return principal;
    }

    public ProtocolVersion version() {
        return terms.version();
    }

    public ClientInfo client() {
        return terms.client();
    }

    public ClientCapabilities capabilities() {
        return terms.capabilities();
    }

    public OpenQuestions questions() {
        return questions;
    }

    /** The least level of which the client wants to hear. */
    public LogLevel logLevel() {
        return logLevel;
    }

    public void hearsFrom(LogLevel level) {
        logLevel = level;
    }

    public Instant since() {
        return since;
    }

    public Instant lastUsed() {
        return lastUsed;
    }

    /** The owner as the last request showed them: roles can change while a session is open. */
    @Override
    public Caller caller() {
        return caller;
    }

    /** The client has confirmed the handshake, and may be told things from now on. */
    public void becomeReady() {
        ready = true;
    }

    public boolean isReady() {
        return ready;
    }

    void use(Caller now, Instant when) {
        caller = now;
        lastUsed = when;
    }

    /** Whether it must not be taken away: a call runs in it, or the client listens. */
    boolean isBusy() {
        return !running.isEmpty() || streams.isListening();
    }

    /** Takes note of a running call, unless one with that id is running already. */
    public boolean started(RawJson requestId, Cancellation cancellation) {
        return running.putIfAbsent(requestId, cancellation) == null;
    }

    public void ended(RawJson requestId) {
        running.remove(requestId);
    }

    /** Stops the call with that id; one that is over, or never was, needs no stopping. */
    public void cancel(RawJson requestId) {
        var cancellation = running.get(requestId);
        if (cancellation != null) {
            cancellation.cancel();
        }
    }

    public SessionStreams streams() {
        return streams;
    }

    /** The client has just fetched the list of that digest. */
    public void knowsList(ChangedList list, String digest) {
        known.knows(list, digest);
    }

    /** What the client has fetched; of other lists there is nothing to fetch again. */
    @Override
    public Set<ChangedList> watched() {
        return known.seen();
    }

    /** Tells a client that listens. */
    @Override
    public synchronized void listIsNow(ChangedList list, String digest) {
        if (ready && known.isNews(list, digest) && streams.tell(list.notification())) {
            known.knows(list, digest);
        }
    }

    @Override
    public void resourceUpdated(String uri) {
        var params = new RawObject().put("uri", uri).toRaw();
        streams.tell(JsonBody.of(McpJson.notification("notifications/resources/updated", Optional.of(params))));
    }

    /** The session stays: its address may be there again one day. */
    @Override
    public void dismiss(String reason) {
        if (ready && LogLevel.WARNING.isAtLeast(logLevel)) {
            var message = LogMessage.of(LogLevel.WARNING, "magictunnel", reason);
            streams.tell(JsonBody.of(McpJson.notification("notifications/message", Optional.of(message.params()))));
        }
        streams.endListening();
    }

    /** Whether it is closed, and nothing may be kept for it any more. */
    public boolean isOver() {
        return isOver;
    }

    @Override
    public void whenEnded(Runnable action) {
        boolean isOverAlready;
        synchronized (endings) {
            isOverAlready = isOver;
            if (!isOver) {
                endings.add(action);
            }
        }
        if (isOverAlready) {
            action.run();
        }
    }

    void end() {
        List<Runnable> actions;
        synchronized (endings) {
            isOver = true;
            actions = List.copyOf(endings);
            endings.clear();
        }
        actions.forEach(Runnable::run);
        streams.endAll();
        running.values().forEach(Cancellation::cancel);
        questions.end();
    }
}
