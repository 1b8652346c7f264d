package io.magictunnel.mcp.session;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.ClientSession;
import io.magictunnel.mcp.listing.ChangedList;
import io.magictunnel.mcp.listing.KnownLists;
import io.magictunnel.mcp.listing.ListWatcher;
import io.magictunnel.mcp.listing.ResourceWatcher;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.ClientCapabilities;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.LogLevel;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.security.Caller;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

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
    private final CopyOnWriteArrayList<SseStream> streams = new CopyOnWriteArrayList<>();
    private volatile Caller caller;
    private volatile Instant lastUsed;
    private final Map<String, SseStream> numbered = new ConcurrentHashMap<>();
    private final AtomicLong streamNames = new AtomicLong();
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
        return !running.isEmpty() || !streams.isEmpty();
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

    /** A name for one more stream of this session. */
    public String nextStream(String kind) {
        return kind + streamNames.incrementAndGet();
    }

    /** Takes note of a numbered stream, so that the client can go on with it. */
    public void keep(SseStream stream) {
        stream.name().ifPresent(name -> numbered.put(name, stream));
    }

    public void forget(SseStream stream) {
        stream.name().ifPresent(numbered::remove);
    }

    public Optional<SseStream> stream(String name) {
        return Optional.ofNullable(numbered.get(name));
    }

    public void opened(SseStream stream) {
        streams.addIfAbsent(stream);
    }

    public void closed(SseStream stream) {
        streams.remove(stream);
    }

    public boolean isListening() {
        return !streams.isEmpty();
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
        if (ready && known.isNews(list, digest) && tell(list.notification())) {
            known.knows(list, digest);
        }
    }

    @Override
    public void resourceUpdated(String uri) {
        var params = new RawObject().put("uri", uri).toRaw();
        tell(JsonBody.of(McpJson.notification("notifications/resources/updated", Optional.of(params))));
    }

    /**
     * Sends it on one stream, the newest that takes it: a client with two streams must not hear a thing twice. A stream that
     * takes nothing more is given up.
     */
    public boolean tell(JsonBody notification) {
        for (var stream : streams.reversed()) {
            if (stream.offer(notification)) {
                return true;
            }
            stream.end();
        }
        return false;
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
        streams.forEach(SseStream::end);
        numbered.values().forEach(SseStream::end);
        running.values().forEach(Cancellation::cancel);
        questions.end();
    }
}
