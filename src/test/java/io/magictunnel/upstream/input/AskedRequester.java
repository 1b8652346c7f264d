package io.magictunnel.upstream.input;

import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.logging.LogMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A client that is asked, and remembers what it heard. */
final class AskedRequester implements Requester {

    final List<InputRequests> wishes = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final boolean inRounds;
    private final Function<InputRequests, InputAnswers> answering;

    AskedRequester(boolean inRounds, Function<InputRequests, InputAnswers> answering) {
        this.inRounds = inRounds;
        this.answering = answering;
    }

    @Override
    public ClientCapabilities capabilities() {
        return ClientCapabilities.ALL;
    }

    @Override
    public InputAnswers ask(InputRequests wish, Duration patience) {
        wishes.add(wish);
        return answering.apply(wish);
    }

    @Override
    public boolean answersInRounds() {
        return inRounds;
    }

    @Override
    public void logged(LogMessage message) {
        heard.add("log " + message.params());
    }

    @Override
    public void elicitationCompleted(RawJson params) {
        heard.add("complete " + params);
    }
}
