package io.magictunnel.provider.wire;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.wire.refusal.KnownKeys;
import io.magictunnel.provider.wire.refusal.VendorError;
import io.magictunnel.provider.wire.refusal.VendorText;
import io.magictunnel.provider.wire.refusal.WaitingTime;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The way to all providers. Keys go to the configured address and nowhere else: redirects are not followed. */
@ApplicationScoped
public class VendorWire {

    private static final int LONGEST_ERROR = 64 * 1024;

    @Inject
    VendorThreads threads;

    @Inject
    KnownKeys keys;

    @Inject
    Clock clock;

    private VendorApis apis;

    /** What is expected to come back. */
    private enum Form {
        JSON,
        EVENTS,
        LINES
    }

    @PostConstruct
    void start() {
        apis = new VendorApis();
    }

    @PreDestroy
    void stop() {
        apis.close();
    }

    /** The whole answer. */
    public JsonReply ask(Connection to, WireRequest request) {
        try (var answer = open(to, request, Form.JSON)) {
            var body = answer.bytes(Integer.MAX_VALUE);
            var json = json(answer, body);
            if (!json.path("error").isMissingNode() && !json.path("error").isNull()) {
                throw RefusedCall.failure(answer, VendorError.of(json), Optional.empty());
            }
            return new JsonReply(json, answer.requestId());
        }
    }

    private static JsonNode json(WireAnswer answer, byte[] body) {
        try {
            var json = Json.MAPPER.readTree(body);
            if (json.isObject() || json.isArray()) {
                return json;
            }
        } catch (JacksonException noJson) {
            // refused below, with the same words
        }
        var type = VendorText.line(answer.header("content-type").orElse("nothing"), answer.keys());
        throw answer.failure(
                FailureKind.MALFORMED,
                "answered HTTP %d with %s, which is not the JSON it should be".formatted(answer.status(), type));
    }

    /** Server-sent events. Whoever opens them closes them. */
    public VendorStream events(Connection to, WireRequest request) {
        return VendorStream.ofEvents(open(to, request, Form.EVENTS));
    }

    /** JSON, document by document. Whoever opens it closes it. */
    public VendorStream lines(Connection to, WireRequest request) {
        return VendorStream.ofLines(open(to, request, Form.LINES));
    }

    private WireAnswer open(Connection to, WireRequest request, Form form) {
        var answer = started(to, request, form);
        try {
            answer.awaited();
            if (answer.status() / 100 != 2) {
                throw refusal(answer);
            }
            return answer;
        } catch (RuntimeException failed) {
            answer.close();
            throw failed;
        }
    }

    private WireAnswer started(Connection to, WireRequest request, Form form) {
        var lease = apis.take(to, request.folder());
        var exchange = new VendorExchange(
                () -> send(lease.api(), request, form), to.limits().mostBytes(), lease::giveBack);
        try {
            threads.executor().execute(exchange);
        } catch (RejectedExecutionException closing) {
            lease.giveBack();
            throw closing;
        }
        return new WireAnswer(to.provider(), to.limits(), exchange, () -> keys.with(to.key()));
    }

    private static Response send(VendorApi api, WireRequest request, Form form) {
        if (request.body().isEmpty()) {
            return api.get(request.segment(), request.head());
        }
        return switch (form) {
            case JSON -> api.post(request.segment(), request.head(), request.bytes());
            case EVENTS -> api.postForEvents(request.segment(), request.head(), request.bytes());
            case LINES -> api.postForLines(request.segment(), request.head(), request.bytes());
        };
    }

    private LlmFailure refusal(WireAnswer answer) {
        var waitingTime = new WaitingTime(answer.headers(), clock.instant()).read();
        return RefusedCall.failure(answer, VendorError.read(errorBody(answer)), waitingTime);
    }

    /** The status says enough where the body does not arrive. */
    private static byte[] errorBody(WireAnswer answer) {
        try {
            return answer.bytes(LONGEST_ERROR);
        } catch (LlmFailure incomplete) {
            return new byte[0];
        }
    }
}
