package io.magictunnel.upstream.keeping;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The resources of each server that somebody watches, whether or not the server is there now. */
public final class WantedResources implements Watching {

    private final Map<String, Set<String>> byServer = new ConcurrentHashMap<>();
    private final BiConsumer<String, String> updates;

    /** @param updates is told the server and its own URI */
    public WantedResources(BiConsumer<String, String> updates) {
        this.updates = updates;
    }

    public void add(String server, String uri) {
        byServer.merge(server, Set.of(uri), WantedResources::union);
    }

    public void remove(String server, String uri) {
        byServer.computeIfPresent(server, (name, uris) -> {
            var rest = new HashSet<>(uris);
            rest.remove(uri);
            return rest.isEmpty() ? null : Set.copyOf(rest);
        });
    }

    @Override
    public Set<String> wanted(String server) {
        return byServer.getOrDefault(server, Set.of());
    }

    /** What nobody watches is nobody's affair; of what is watched, servers may name a part. */
    @Override
    public void updated(String server, String uri) {
        if (wanted(server).stream().anyMatch(uri::startsWith)) {
            updates.accept(server, uri);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
