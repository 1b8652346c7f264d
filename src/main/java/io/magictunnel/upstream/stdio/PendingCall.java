package io.magictunnel.upstream.stdio;

import io.magictunnel.execution.Requester;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.ProgressNotice;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A request that waits for its answer. Whoever reads the server's output puts things in; the one who asked takes them out. */
final class PendingCall {

    /** Notices of progress that nobody has taken out yet; a server that sends faster loses the newest ones. */
    private static final int MAX_NOTICES = 64;

    private sealed interface Event {

        record Progress(ProgressNotice notice) implements Event {}

        record End(UpstreamAnswer answer) implements Event {}

        record Failure(UpstreamException failure) implements Event {}
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    void progressed(ProgressNotice notice) {
        if (events.size() < MAX_NOTICES) {
            events.add(new Event.Progress(notice));
        }
    }

    void answered(UpstreamAnswer answer) {
        events.add(new Event.End(answer));
    }

    void failed(Reason reason, String message) {
        events.add(new Event.Failure(new UpstreamException(reason, message)));
    }

    /** Waits for the end, and tells of progress on the way. */
    UpstreamAnswer await(Requester requester, Deadline deadline) throws UpstreamException, InterruptedException {
        while (true) {
            var event = events.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
            switch (event) {
                case null -> {
                    if (deadline.isPassed()) {
                        throw deadline.passed();
                    }
                }
                case Event.Progress(var notice) -> notice.tell(requester);
                case Event.End(var answer) -> {
                    return answer;
                }
                case Event.Failure(var failure) -> throw failure;
            }
        }
    }
}
