package io.magictunnel.upstream.session;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.ProgressListener;
import io.magictunnel.protocol.RawJson;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
        return new Patience(LONG, ProgressListener.NONE, cancellation);
    }

    public static Patience toldTo(ProgressListener listener) {
        return new Patience(LONG, listener, new Cancellation());
    }
}
