package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.conduct.Witness;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ServerList;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What waits to be looked at by a keeper. A signal that waits already is not added again, so a server cannot flood it. */
final class Signals {

    private final BlockingQueue<Signal> waiting = new LinkedBlockingQueue<>();

    synchronized void add(Signal signal) {
        if (!waiting.contains(signal)) {
            waiting.add(signal);
        }
    }

    Signal take() throws InterruptedException {
        return waiting.take();
    }

    /** The next one; null when none comes within the time. */
    Signal poll(Duration time) throws InterruptedException {
        return waiting.poll(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The lists of which the connection said that they changed; they will be looked at now. */
    synchronized Set<ServerList> takeListChanges(int connection) {
        var lists = EnumSet.noneOf(ServerList.class);
        for (var signal : waiting) {
            if (signal instanceof Signal.ListChanged(var from, var list) && from == connection) {
                lists.add(list);
            }
        }
        waiting.removeIf(Signal.ListChanged.class::isInstance);
        return lists;
    }

    /**
     * Hears one connection; signals of older connections can be told apart by its number.
     *
     * @param updates is told of resources that changed
     */
    ConnectionListener listenerOf(int connection, ServerDiary diary, Consumer<String> updates) {
        return new ConnectionListener() {
            @Override
            public void changed(ServerList list) {
                add(new Signal.ListChanged(connection, list));
            }

            @Override
            public void resourceUpdated(String uri) {
                updates.accept(uri);
            }

            @Override
            public void lost(String reason) {
                add(new Signal.Lost(connection, reason));
            }

            @Override
            public void logged(String line) {
                diary.log().add(line);
            }

            @Override
            public Witness witness() {
                return diary.conduct();
            }
        };
    }
}
