package io.magictunnel.upstream.input;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcMessage;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.logging.LogMessage;
import io.magictunnel.upstream.conduct.Deviation;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.util.Optional;

/**
 * What a server says without having been asked, over one connection. What belongs to a call goes to the client for whom the call
 * runs. A server that does not say to which call a message belongs is only understood while that can be only
 * one.
 */
public final class UnaskedMessages {

    private final ConnectionListener listener;
    private final RunningCalls running = new RunningCalls();
    private final ServerWishes wishes = new ServerWishes();
    private final StartedElicitations elicitations = new StartedElicitations();

    public UnaskedMessages(ConnectionListener listener) {
        this.listener = listener;
    }

    /** Takes note of a request under way, until it is closed. */
    public RunningCalls.Noted note(UpstreamRequest request, Deadline deadline) {
        return running.note(request, deadline);
    }

    /** To which call a message belongs that names none: the only one that is running. */
    public Optional<RunningCall> onlyCall() {
        return running.only();
    }

    /** For which call a request of the server is made that names none. */
    public Optional<RunningCall> askingCall() {
        return running.asking();
    }

    /** @param call to which it belongs, as far as that is known */
    public void heard(JsonRpcMessage.Notification notification, Optional<RunningCall> call) {
        var params = notification.params().orElse(RawJson.EMPTY_OBJECT);
        switch (notification.method()) {
            case "notifications/tools/list_changed" -> announced(ServerList.TOOLS);
            case "notifications/prompts/list_changed" -> announced(ServerList.PROMPTS);
            case "notifications/resources/list_changed" -> announced(ServerList.RESOURCES);
            case "notifications/resources/updated" ->
                JsonRpcReader.member(params, "uri").flatMap(McpJson::text).ifPresent(listener::resourceUpdated);
            case "notifications/message" -> logged(params, call);
            case "notifications/elicitation/complete" -> elicitations.completed(params);
            case "notifications/cancelled" ->
                Optional.ofNullable(JsonRpcReader.members(params).get("requestId"))
                        .ifPresent(wishes::takenBack);
            default -> {
                // progress is heard by whoever waits for the call; all else is about what we did not ask for
            }
        }
    }

    /**
     * Answers a request of the server, at once or when somebody has answered it for us.
     *
     * @param call to which it belongs, as far as that is known
     */
    public void asked(JsonRpcMessage.Request request, Optional<RunningCall> call, Replies replies)
            throws InterruptedException {
        if (request.method().equals("ping")) {
            replies.send(McpJson.result(request.id(), RawJson.EMPTY_OBJECT));
            return;
        }
        var wish = InputRequest.of(request.method(), request.params());
        if (wish.isEmpty()) {
            listener.witness().strayed(Deviation.UNKNOWN_REQUEST, request.method());
            refuse(
                    request,
                    JsonRpcError.METHOD_NOT_FOUND,
                    "Method not found: " + ForeignText.oneLine(request.method()),
                    replies);
            return;
        }
        listener.witness().asked(wish.get().kind());
        if (call.isEmpty()) {
            refuse(request, JsonRpcError.INVALID_REQUEST, notForACall(request.method()), replies);
            return;
        }
        elicitations.note(wish.get(), call.get().requester());
        wishes.grant(request.id(), wish.get(), call.get(), replies);
    }

    /** A call was declined, perhaps because its user has to visit a page first. */
    public void declined(JsonRpcError error, UpstreamRequest request) {
        PageElicitations.in(error).forEach(page -> listener.witness().asked(page.kind()));
        elicitations.note(error, request.patience().requester());
    }

    private void announced(ServerList list) {
        listener.witness().announced(list);
        listener.changed(list);
    }

    private void logged(RawJson params, Optional<RunningCall> call) {
        var message = LogMessage.read(params);
        if (call.isPresent() && message.isPresent()) {
            call.get().requester().logged(message.get());
        } else {
            listener.logged(ForeignText.oneLine(params.toString()));
        }
    }

    private String notForACall(String method) {
        return "%s must belong to a call: %d are running on this connection, and the request names none of them"
                .formatted(method, running.count());
    }

    private void refuse(JsonRpcMessage.Request request, int code, String reason, Replies replies)
            throws InterruptedException {
        listener.logged("A request of the server is refused. " + reason);
        replies.send(McpJson.failure(Optional.of(request.id()), JsonRpcError.of(code, reason)));
    }
}
