package io.magictunnel.upstream.input;

import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a server works on over one connection. */
public final class RunningCalls {

    private final List<RunningCall> running = new ArrayList<>();

    /** Takes note of a request until it is closed; one of our own housekeeping is not noted. */
    public Noted note(UpstreamRequest request, Deadline deadline) {
        if (!RunningCall.isOne(request)) {
            return new Noted(Optional.empty());
        }
        var call = new RunningCall(request.patience().requester(), deadline);
        synchronized (this) {
            running.add(call);
        }
        return new Noted(Optional.of(call));
    }

    /** The only one there is: what a server says without naming a call can only belong to it. */
    synchronized Optional<RunningCall> only() {
        return running.size() == 1 ? Optional.of(running.getFirst()) : Optional.empty();
    }

    /**
     * The call for which a server asks without naming one: the only one there is, or the only one of a single client's that does
     * not wait for an answer already. Between two clients nothing is guessed.
     */
    synchronized Optional<RunningCall> asking() {
        if (running.stream().map(call -> call.requester().client()).distinct().count() > 1) {
            return Optional.empty();
        }
        var atWork = running.stream().filter(call -> !call.deadline().isHeld()).toList();
        return atWork.size() == 1 ? Optional.of(atWork.getFirst()) : only();
    }

    synchronized int count() {
        return running.size();
    }

    private synchronized void forget(RunningCall call) {
        running.removeIf(candidate -> candidate == call);
    }

    /** A request under way. */
    public final class Noted implements AutoCloseable {

        private final Optional<RunningCall> call;

        private Noted(Optional<RunningCall> call) {
            this.call = call;
        }

        public Optional<RunningCall> call() {
            return call;
        }

        @Override
        public void close() {
            call.ifPresent(RunningCalls.this::forget);
        }
    }
}
