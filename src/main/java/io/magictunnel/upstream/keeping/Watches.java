package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has a server tell of those resources that somebody watches, as long as it is connected. Changes of the wishes that come in a
 * burst are told once, on a thread of its own: nobody waits for that.
 */
final class Watches {

    private static final Duration BURST = Duration.ofMillis(100);

    private final ServerDefinition server;
    private final Watching watching;
    private final ServerLog log;
    private final AtomicBoolean isPlanned = new AtomicBoolean();
    private volatile Optional<UpstreamSession> session = Optional.empty();

    Watches(ServerDefinition server, Watching watching, ServerLog log) {
        this.server = server;
        this.watching = watching;
        this.log = log;
    }

    void begin(UpstreamSession live) {
        session = Optional.of(live);
        again();
    }

    void end() {
        session = Optional.empty();
    }

    void updated(String uri) {
        watching.updated(server.name(), uri);
    }

    void again() {
        if (session.isPresent() && isPlanned.compareAndSet(false, true)) {
            Thread.ofVirtual().name("upstream-watch").start(this::tell);
        }
    }

    private void tell() {
        try {
            Thread.sleep(BURST);
            isPlanned.set(false);
            var live = session;
            if (live.isPresent()) {
                live.get().watch(watching.wanted(server.name()));
            }
        } catch (UpstreamException failed) {
            log.add("It could not be told which resources are watched: " + failed.getMessage());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
