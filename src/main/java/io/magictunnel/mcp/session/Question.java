package io.magictunnel.mcp.session;

import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One thing that a client was asked in its session. The first answer counts. */
public final class Question {

    private final RawJson id;
    private final CompletableFuture<InputAnswer> answer = new CompletableFuture<>();

    Question(RawJson id) {
        this.id = id;
    }

    RawJson id() {
        return id;
    }

    public void answer(InputAnswer given) {
        answer.complete(given);
    }

    public boolean isAnswered() {
        return answer.isDone();
    }

    /** Waits; empty where there is no answer in that time. */
    public Optional<InputAnswer> await(long nanos) throws InterruptedException {
        try {
            return Optional.of(answer.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A question is never failed", impossible);
        }
    }

    /** The request as it is sent. */
    public JsonBody asked(InputRequest request) {
        return JsonBody.of(McpJson.request(id, request.kind().method(), Optional.of(request.params())));
    }

    /** Tells the client that nobody waits for its answer any more. */
    public JsonBody takenBack(String reason) {
        var params = new RawObject().put("requestId", id).put("reason", reason).toRaw();
        return JsonBody.of(McpJson.notification("notifications/cancelled", Optional.of(params)));
    }
}
