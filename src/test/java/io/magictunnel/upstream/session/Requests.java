package io.magictunnel.upstream.session;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequests;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Requests for tests of connections. */
public final class Requests {

    public static final Duration LONG = Duration.ofSeconds(30);

    private Requests() {}

    public static UpstreamRequest request(long id, String method) {
        return request(id, method, Patience.of(LONG));
    }

    public static UpstreamRequest request(long id, String method, Patience patience) {
        return new UpstreamRequest(id, method, Optional.empty(), RawJson.of("{\"a\":1}"), Map.of(), patience);
    }

    public static Patience cancelledBy(Cancellation cancellation) {
        return new Patience(LONG, Requester.NOBODY, cancellation);
    }

    public static Patience toldTo(ProgressHearer hearer) {
        var requester = new Requester() {
            @Override
            public void progressed(double progress, OptionalDouble total, Optional<String> message) {
                hearer.progressed(progress, total, message);
            }

            @Override
            public boolean hearsProgress() {
                return true;
            }
        };
        return new Patience(LONG, requester, new Cancellation());
    }

    /** Somebody who gives the same answer to whatever is asked. */
    public static Patience answeredBy(String result) {
        var requester = new Requester() {
            @Override
            public InputAnswers ask(InputRequests wish, Duration patience) {
                var answer = new InputAnswer.Given(RawJson.of(result));
                return new InputAnswers(
                        wish.byKey().keySet().stream().collect(Collectors.toMap(key -> key, key -> answer)));
            }
        };
        return new Patience(LONG, requester, new Cancellation());
    }

    /** Somebody to whom progress is told. */
    @FunctionalInterface
    public interface ProgressHearer {

        void progressed(double progress, OptionalDouble total, Optional<String> message);
    }
}
