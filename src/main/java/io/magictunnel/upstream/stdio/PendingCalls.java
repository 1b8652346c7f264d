package io.magictunnel.upstream.stdio;

import io.magictunnel.protocol.RawJson;
import io.magictunnel.upstream.session.ProgressNotice;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests of one connection that have no answer yet, by the id under which they were sent. */
final class PendingCalls {

    private final int atMost;
    private final Map<RawJson, PendingCall> calls = new HashMap<>();
    private Optional<String> lost = Optional.empty();

    PendingCalls(int atMost) {
        this.atMost = atMost;
    }

    synchronized PendingCall open(RawJson id) throws UpstreamException {
        if (lost.isPresent()) {
            throw new UpstreamException(Reason.UNREACHABLE, lost.get());
        }
        if (calls.size() >= atMost) {
            throw new UpstreamException(
                    Reason.BUSY, "has %d calls waiting already, which is the limit".formatted(atMost));
        }
        var call = new PendingCall();
        calls.put(id, call);
        return call;
    }

    synchronized Optional<PendingCall> find(RawJson id) {
        return Optional.ofNullable(calls.get(id));
    }

    synchronized void close(RawJson id) {
        calls.remove(id);
    }

    /** The progress token of a request is its id. */
    void progressed(ProgressNotice notice) {
        find(notice.token()).ifPresent(call -> call.progressed(notice));
    }

    /** Fails all of them, and every later one. Only the first reason counts. */
    void lose(String reason) {
        List<PendingCall> waiting;
        synchronized (this) {
            if (lost.isPresent()) {
                return;
            }
            lost = Optional.of(reason);
            waiting = List.copyOf(calls.values());
        }
        waiting.forEach(call -> call.failed(Reason.UNREACHABLE, reason));
    }
}
