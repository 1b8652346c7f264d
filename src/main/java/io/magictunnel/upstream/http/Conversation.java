package io.magictunnel.upstream.http;

import io.magictunnel.protocol.JsonRpcMessage;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.MalformedMessageException;
import io.magictunnel.upstream.input.Replies;
import io.magictunnel.upstream.input.RunningCall;
import io.magictunnel.upstream.input.UnaskedMessages;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.ProgressNotice;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One question and its answer. The answer may come as one JSON text or at the end of a stream, and a stream that breaks off may
 * be resumed where the server numbers its events.
 */
final class Conversation {

    private static final int MAX_REDIRECTS = 3;
    private static final Duration USUAL_RETRY = Duration.ofSeconds(1);
    private static final Duration SHORTEST_RETRY = Duration.ofMillis(100);

    private final RequestForm form;
    private final Inquiry inquiry;
    private final UnaskedMessages unasked;
    private final Replies replies;
    private Supplier<Optional<RunningCall>> call;

    Conversation(RequestForm form, Inquiry inquiry, UnaskedMessages unasked, Replies replies) {
        this.form = form;
        this.inquiry = inquiry;
        this.unasked = unasked;
        this.replies = replies;
        this.call = unasked::onlyCall;
    }

    UpstreamAnswer ask(UpstreamRequest request) throws UpstreamException, InterruptedException {
        try (var noted = unasked.note(request, inquiry.deadline())) {
            call = noted::call;
            var answer = askAndWait(request);
            if (answer instanceof UpstreamAnswer.Declined(var error)) {
                unasked.declined(error, request);
            }
            return answer;
        }
    }

    private UpstreamAnswer askAndWait(UpstreamRequest request) throws UpstreamException, InterruptedException {
        var hadSession = form.session().isPresent() && !form.revision().isStateless();
        var response = send(() -> form.post(request));
        if (response.statusCode() / 100 != 2) {
            return refusal(response, hadSession);
        }
        if (request.method().equals("initialize")) {
            form.openSession(response.headers().firstValue("mcp-session-id"));
        }
        return switch (response.body()) {
            case HttpAnswer.Whole(var bytes) -> read(bytes, request, response);
            case HttpAnswer.Streamed(var events) -> follow(events, request);
        };
    }

    /** Hears announcements until the stream ends; whether it is worth hearing again. */
    boolean hear(UpstreamRequest listen, Runnable whenHeard) throws UpstreamException, InterruptedException {
        var hadSession = form.session().isPresent();
        var response = send(() -> form.revision().isStateless() ? form.post(listen) : form.get(Optional.empty()));
        if (response.statusCode() / 100 != 2) {
            refusal(response, hadSession && !form.revision().isStateless());
        }
        if (!(response.body() instanceof HttpAnswer.Streamed(var events))) {
            return false;
        }
        whenHeard.run();
        var answer = search(events, listen);
        return answer.isEmpty() || answer.get() instanceof UpstreamAnswer.Given;
    }

    /** Sends a request; a redirect within the origin is followed, because servers differ about a slash at the end. */
    private HttpResponse<HttpAnswer> send(Supplier<HttpRequest> request)
            throws UpstreamException, InterruptedException {
        for (var i = 0; i < MAX_REDIRECTS; i++) {
            var response = inquiry.send(request.get());
            var status = response.statusCode();
            if (status != 307 && status != 308) {
                return response;
            }
            var location = response.headers().firstValue("location").orElse("");
            if (!form.moveTo(location)) {
                throw new UpstreamException(
                        Reason.PROTOCOL,
                        "sends us to '%s' (HTTP %d); only redirects within the same origin are followed"
                                .formatted(ForeignText.oneLine(location), status));
            }
        }
        throw new UpstreamException(Reason.PROTOCOL, "redirects without end");
    }

    private UpstreamAnswer follow(EventInbox first, UpstreamRequest request)
            throws UpstreamException, InterruptedException {
        var events = first;
        var lastId = Optional.<String>empty();
        while (true) {
            var answer = search(events, request);
            if (answer.isPresent()) {
                inquiry.answered();
                return answer.get();
            }
            lastId = events.lastId().or(lastIdBefore(lastId));
            events = resume(lastId, events.retry().orElse(USUAL_RETRY));
        }
    }

    private static Supplier<Optional<String>> lastIdBefore(Optional<String> lastId) {
        return () -> lastId;
    }

    private EventInbox resume(Optional<String> lastId, Duration pause) throws UpstreamException, InterruptedException {
        if (lastId.isEmpty() || form.revision().isStateless()) {
            throw new UpstreamException(Reason.BROKEN, "ended the stream before the answer");
        }
        var wait = Math.min(inquiry.deadline().nanosLeft(), Math.max(pause.toNanos(), SHORTEST_RETRY.toNanos()));
        Thread.sleep(Duration.ofNanos(wait));
        var response = send(() -> form.get(lastId));
        if (response.statusCode() / 100 == 2 && response.body() instanceof HttpAnswer.Streamed(var events)) {
            return events;
        }
        throw new UpstreamException(
                Reason.BROKEN,
                "ended the stream before the answer and did not resume it (HTTP %d)".formatted(response.statusCode()));
    }

    /** Reads a stream up to the answer; empty where it ends before. */
    private Optional<UpstreamAnswer> search(EventInbox events, UpstreamRequest request)
            throws UpstreamException, InterruptedException {
        for (var bytes = events.next(inquiry.deadline()); bytes.isPresent(); bytes = events.next(inquiry.deadline())) {
            var answer = take(bytes.get(), request);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<UpstreamAnswer> take(byte[] bytes, UpstreamRequest request)
            throws UpstreamException, InterruptedException {
        try {
            switch (JsonRpcReader.read(bytes)) {
                case JsonRpcMessage.Result(var id, var result)
                when id.equals(request.rawId()) -> {
                    return Optional.of(new UpstreamAnswer.Given(result));
                }
                case JsonRpcMessage.Failure(var id, var error)
                when id.isEmpty() || id.get().equals(request.rawId()) -> {
                    return Optional.of(new UpstreamAnswer.Declined(error));
                }
                case JsonRpcMessage.Notification notification -> hear(notification, request);
                case JsonRpcMessage.Request theirs -> unasked.asked(theirs, call.get(), replies);
                case JsonRpcMessage.Result ignored -> {}
                case JsonRpcMessage.Failure ignored -> {}
            }
            return Optional.empty();
        } catch (MalformedMessageException noMessage) {
            throw new UpstreamException(
                    Reason.PROTOCOL, "sent an event that is no message: " + noMessage.getMessage(), noMessage);
        }
    }

    private void hear(JsonRpcMessage.Notification notification, UpstreamRequest request) {
        if (notification.method().equals("notifications/progress")) {
            notification
                    .params()
                    .flatMap(ProgressNotice::of)
                    .filter(notice -> notice.token().equals(request.rawId()))
                    .ifPresent(notice -> notice.tell(request.patience().requester()));
        } else {
            unasked.heard(notification, call.get());
        }
    }

    private UpstreamAnswer read(byte[] bytes, UpstreamRequest request, HttpResponse<HttpAnswer> response)
            throws UpstreamException {
        if (bytes.length == 0) {
            throw new UpstreamException(Reason.PROTOCOL, "gave no answer (HTTP %d)".formatted(response.statusCode()));
        }
        try {
            return switch (JsonRpcReader.read(bytes)) {
                case JsonRpcMessage.Result(var id, var result)
                when id.equals(request.rawId()) -> new UpstreamAnswer.Given(result);
                case JsonRpcMessage.Failure(var id, var error)
                when id.isEmpty() || id.get().equals(request.rawId()) -> new UpstreamAnswer.Declined(error);
                case JsonRpcMessage other ->
                    throw new UpstreamException(Reason.PROTOCOL, "answered something else than it was asked");
            };
        } catch (MalformedMessageException noMessage) {
            var type = response.headers().firstValue("content-type").orElse("no content");
            throw new UpstreamException(
                    Reason.PROTOCOL,
                    "answered HTTP %d with %s: %s"
                            .formatted(response.statusCode(), ForeignText.oneLine(type), noMessage.getMessage()),
                    noMessage);
        }
    }

    /** What a response without success means. A server may put an error of the protocol into it. */
    private static UpstreamAnswer refusal(HttpResponse<HttpAnswer> response, boolean hadSession)
            throws UpstreamException {
        var status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new UpstreamException(
                    Reason.UNAUTHORIZED, "refuses the configured credentials (HTTP %d)".formatted(status));
        }
        if (status == 404 && hadSession) {
            throw new UpstreamException(Reason.SESSION_LOST, "has forgotten the session (HTTP 404)");
        }
        try {
            if (response.body() instanceof HttpAnswer.Whole(var bytes)
                    && JsonRpcReader.read(bytes) instanceof JsonRpcMessage.Failure(var id, var error)) {
                return new UpstreamAnswer.Declined(error);
            }
        } catch (MalformedMessageException noMessage) {
            // the status says it all
        }
        throw new UpstreamException(Reason.PROTOCOL, "answered HTTP " + status);
    }
}
