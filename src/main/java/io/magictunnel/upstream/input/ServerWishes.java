package io.magictunnel.upstream.input;

import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests of a server that belong to a call. Each is handed to the client for whom the call runs, on a thread of its own:
 * people take their time, and the server may go on talking meanwhile.
 */
final class ServerWishes {

    private static final int MOST_AT_ONCE = 64;
    /** The client's side knows how long is too long. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final String KEY = "input";

    private final Map<RawJson, Thread> asking = new ConcurrentHashMap<>();

    /** Begins to ask, and returns. */
    void grant(RawJson id, InputRequest wish, RunningCall call, Replies replies) {
        var thread = Thread.ofVirtual().name("upstream-wish").unstarted(() -> askAndReply(id, wish, call, replies));
        if (asking.size() >= MOST_AT_ONCE || asking.putIfAbsent(id, thread) != null) {
            Thread.ofVirtual()
                    .start(() -> reply(id, refusal("Too many requests at once, or one with this id"), replies));
            return;
        }
        call.deadline().hold();
        thread.start();
    }

    /** The server takes a request of its own back. */
    void takenBack(RawJson id) {
        var thread = asking.get(id);
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void askAndReply(RawJson id, InputRequest wish, RunningCall call, Replies replies) {
        try {
            reply(id, ask(wish, call.requester()), replies);
        } catch (InterruptedException takenBack) {
            Thread.currentThread().interrupt();
        } finally {
            call.deadline().release();
            asking.remove(id);
        }
    }

    private static InputAnswer ask(InputRequest wish, Requester requester) throws InterruptedException {
        var answer =
                requester.ask(InputRequests.of(KEY, wish), PATIENCE).byKey().get(KEY);
        return answer == null ? refusal("The client gave no answer") : answer;
    }

    private static InputAnswer refusal(String message) {
        return new InputAnswer.Declined(JsonRpcError.of(JsonRpcError.INTERNAL_ERROR, message));
    }

    private static void reply(RawJson id, InputAnswer answer, Replies replies) {
        try {
            replies.send(
                    switch (answer) {
                        case InputAnswer.Given(var result) -> McpJson.result(id, result);
                        case InputAnswer.Declined(var error) -> McpJson.failure(Optional.of(id), error);
                    });
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
