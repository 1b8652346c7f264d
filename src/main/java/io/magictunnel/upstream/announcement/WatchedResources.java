package io.magictunnel.upstream.announcement;

import io.magictunnel.upstream.greeting.Handshake;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ContextCalls;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The resources of which one server is to tell us when they change. Older servers are told of each; those without sessions
 * hear of all of them in the request that stays open.
 */
public final class WatchedResources {

    private final ContextCalls.Asker asker;
    private final ConnectionListener listener;
    private final ReentrantLock telling = new ReentrantLock();
    private final Set<String> told = new HashSet<>();
    private volatile Set<String> wanted = Set.of();

    public WatchedResources(ContextCalls.Asker asker, ConnectionListener listener) {
        this.asker = asker;
        this.listener = listener;
    }

    public Set<String> wanted() {
        return wanted;
    }

    /** @return whether that is something new */
    public boolean become(Set<String> uris) {
        var changed = !uris.equals(wanted);
        wanted = Set.copyOf(uris);
        return changed;
    }

    /** The server has forgotten us, and with us what it was told. */
    public void forgotten() {
        telling.lock();
        try {
            told.clear();
        } finally {
            telling.unlock();
        }
    }

    /** Tells a server with sessions what is wanted now and what not any more. What it declines is tried again with the next change. */
    public void tell(Patience patience) throws UpstreamException, InterruptedException {
        telling.lockInterruptibly();
        try {
            var now = wanted;
            for (var uri : without(now, told)) {
                if (isGranted("resources/subscribe", uri, patience)) {
                    told.add(uri);
                }
            }
            for (var uri : without(told, now)) {
                isGranted("resources/unsubscribe", uri, patience);
                told.remove(uri);
            }
        } finally {
            telling.unlock();
        }
    }

    private boolean isGranted(String method, String uri, Patience patience)
            throws UpstreamException, InterruptedException {
        return switch (asker.ask(method, Optional.empty(), params -> params.put("uri", uri), patience)) {
            case UpstreamAnswer.Given ignored -> true;
            case UpstreamAnswer.InputWanted ignored -> false;
            case UpstreamAnswer.Declined(var error) -> {
                listener.logged("The server declined %s of '%s': %s"
                        .formatted(method, ForeignText.oneLine(uri), Handshake.describe(error)));
                yield false;
            }
        };
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
