package io.magictunnel.upstream.session;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers from lists, one list for each method, and remembers what it was asked. */
public final class ScriptedConnection implements UpstreamConnection {

    /** One entry of such a list. */
    @FunctionalInterface
    public interface Step {
        UpstreamAnswer answer(UpstreamRequest request) throws UpstreamException;
    }

    public final List<UpstreamRequest> asked = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    public final List<ProtocolVersion> spoken = new ArrayList<>();
    public final AtomicInteger heard = new AtomicInteger();
    private final Map<String, Queue<Step>> steps = new HashMap<>();
    private final boolean hasHeaders;
    private boolean isClosed;

    private ScriptedConnection(boolean hasHeaders) {
        this.hasHeaders = hasHeaders;
    }

    public static ScriptedConnection overStdio() {
        return new ScriptedConnection(false);
    }

    public static ScriptedConnection overHttp() {
        return new ScriptedConnection(true);
    }

    public ScriptedConnection gives(String method, String result) {
        return does(method, request -> new UpstreamAnswer.Given(RawJson.of(result)));
    }

    public ScriptedConnection declines(String method, int code, String message) {
        return declines(method, JsonRpcError.of(code, message));
    }

    public ScriptedConnection declines(String method, JsonRpcError error) {
        return does(method, request -> new UpstreamAnswer.Declined(error));
    }

    public ScriptedConnection fails(String method, UpstreamException.Reason reason) {
        return does(method, request -> {
            throw new UpstreamException(reason, "failed as planned");
        });
    }

    public ScriptedConnection does(String method, Step step) {
        steps.computeIfAbsent(method, name -> new ArrayDeque<>()).add(step);
        return this;
    }

    public boolean isPlanned(String method) {
        return steps.containsKey(method);
    }

    public List<String> methods() {
        return asked.stream().map(UpstreamRequest::method).toList();
    }

    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public UpstreamAnswer ask(UpstreamRequest request) throws UpstreamException {
        asked.add(request);
        var left = steps.getOrDefault(request.method(), new ArrayDeque<>());
        if (left.isEmpty()) {
            throw new AssertionError("Nothing is planned for " + request.method());
        }
        return left.remove().answer(request);
    }

    @Override
    public void tell(String method, Optional<RawJson> params) {
        told.add(method);
    }

    @Override
    public void speak(ProtocolVersion revision) {
        spoken.add(revision);
    }

    @Override
    public boolean hear(UpstreamRequest listen, Runnable whenHeard) {
        heard.incrementAndGet();
        whenHeard.run();
        return false;
    }

    @Override
    public boolean hasHeaders() {
        return hasHeaders;
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
