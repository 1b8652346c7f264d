package io.magictunnel.upstream.http;

import io.magictunnel.platform.Json;
import io.magictunnel.upstream.http.ScriptedHttpServer.Call;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server of revision 2024-11-05 with one tool: a stream of events, and an address for messages. */
public final class EventServer implements AutoCloseable {

    private static final String END = "end";

    private volatile BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final String endpoint;
    private final ScriptedHttpServer server;

    /** @param endpoint what the first event names as the address for messages */
    public EventServer(String endpoint) {
        this.endpoint = endpoint;
        this.server = new ScriptedHttpServer(this::answer);
    }

    public String url() {
        return server.url("/sse");
    }

    /** Ends the stream. */
    public void hangUp() {
        events.add(END);
    }

    /** How often it was asked for its events, or for what it does not speak. */
    public long countAtUrl(String method) {
        return server.calls.stream()
                .filter(call -> call.path().equals("/sse") && call.method().equals(method))
                .count();
    }

    @Override
    public void close() {
        hangUp();
        server.close();
    }

    private void answer(Call call) throws Exception {
        if (call.method().equals("GET") && call.path().equals("/sse")) {
            stream(call);
        } else if (call.path().equals("/messages")) {
            take(call.body());
            call.answer(202, "text/plain", "Accepted");
        } else {
            call.answer(405, "text/plain", "");
        }
    }

    private void stream(Call call) throws Exception {
        var mine = new LinkedBlockingQueue<String>();
        events = mine;
        call.stream();
        call.say("event: endpoint\ndata: " + endpoint + "\n\n");
        for (var event = mine.take(); !event.equals(END); event = mine.take()) {
            call.say(event);
        }
        call.end();
    }

    private void take(String body) {
        var message = Json.MAPPER.readTree(body);
        switch (message.path("method").asString("")) {
            case "initialize" ->
                say(
                        message.path("id").toString(),
                        "{\"protocolVersion\":\"2024-11-05\",\"serverInfo\":{\"name\":\"old\",\"version\":\"1\"},\n"
                                + "\"capabilities\":{\"tools\":{}}}");
            case "tools/list" ->
                say(
                        message.path("id").toString(),
                        "{\"tools\":[{\"name\":\"greet\",\"inputSchema\":{\"type\":\"object\"}}]}");
            case "tools/call" ->
                say(message.path("id").toString(), "{\"content\":[{\"type\":\"text\",\"text\":\"hello\"}]}");
            default -> {
                // a notification
            }
        }
    }

    private void say(String id, String result) {
        var message = "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}".formatted(id, result);
        events.add("event: message\ndata: " + message.replace("\n", "\ndata: ") + "\n\n");
    }
}
