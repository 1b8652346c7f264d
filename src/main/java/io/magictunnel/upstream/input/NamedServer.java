package io.magictunnel.upstream.input;

import io.magictunnel.execution.ClientSession;
import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.logging.LogLevel;
import io.magictunnel.protocol.logging.LogMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The client of a call as one server sees it: whatever the server asks, the client is told that it is this server that asks.
 *
 * @param name under which the server is known here; what it calls itself proves nothing
 */
public record NamedServer(String name, Requester theClient) implements Requester {

    /** Questions on their way to a client that answers in rounds. */
    public RawJson named(RawJson inputRequests) {
        return InputRequests.read(inputRequests)
                .map(wish -> wish.inNameOf(name).toRaw())
                .orElse(inputRequests);
    }

    /** An error that sends a user to pages first. Every other one stays as it is. */
    public JsonRpcError named(JsonRpcError declined) {
        return PageElicitations.inNameOf(declined, name);
    }

    @Override
    public InputAnswers ask(InputRequests wish, Duration patience) throws InterruptedException {
        return theClient.ask(wish.inNameOf(name), patience);
    }

    @Override
    public void progressed(double progress, OptionalDouble total, Optional<String> message) {
        theClient.progressed(progress, total, message);
    }

    @Override
    public boolean hearsProgress() {
        return theClient.hearsProgress();
    }

    @Override
    public void logged(LogMessage message) {
        theClient.logged(message);
    }

    @Override
    public Optional<LogLevel> logLevel() {
        return theClient.logLevel();
    }

    @Override
    public ClientCapabilities capabilities() {
        return theClient.capabilities();
    }

    @Override
    public Object client() {
        return theClient.client();
    }

    @Override
    public boolean answersInRounds() {
        return theClient.answersInRounds();
    }

    @Override
    public Optional<ClientSession> session() {
        return theClient.session();
    }

    @Override
    public void elicitationCompleted(RawJson params) {
        theClient.elicitationCompleted(params);
    }
}
