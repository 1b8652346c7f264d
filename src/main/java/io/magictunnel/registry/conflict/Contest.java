package io.magictunnel.registry.conflict;

import io.magictunnel.registry.ToolSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What several sources offer under names of which each can be given once.
 *
 * @param policy who gets a name that several want
 * @param what for people, for example {@code tool}
 */
public record Contest<K extends Comparable<K>, V>(ConflictPolicy policy, String what, Function<V, K> name) {

    private static final Comparator<ToolSource> LOCAL_FIRST =
            Comparator.comparing(source -> source instanceof ToolSource.UpstreamServer);

    /**
     * How it ended.
     *
     * @param winners all that can be offered, by name
     * @param leftOut of each source, why which name is not offered
     */
    public record Result<K, V>(SortedMap<K, V> winners, Map<ToolSource, List<String>> leftOut) {}

    /** @param offers in the order in which the sources came */
    public Result<K, V> decide(Map<ToolSource, ? extends Collection<V>> offers) {
        var claims = new HashMap<K, List<Claim<V>>>();
        inOrderOfRights(offers).forEach(source -> offers.get(source)
                .forEach(offered -> claims.computeIfAbsent(name.apply(offered), unseen -> new ArrayList<>(1))
                        .add(new Claim<>(source, offered))));
        var winners = new TreeMap<K, V>();
        var leftOut = new LinkedHashMap<ToolSource, List<String>>();
        claims.forEach((wanted, rivals) -> {
            var isRejected = policy == ConflictPolicy.REJECT && rivals.size() > 1;
            if (!isRejected) {
                winners.put(wanted, rivals.getFirst().offered());
            }
            rivals.stream().skip(isRejected ? 0 : 1).forEach(loser -> leftOut.computeIfAbsent(
                            loser.source(), unseen -> new ArrayList<>())
                    .add(reason(wanted, rivals, loser.source())));
        });
        leftOut.values().forEach(reasons -> reasons.sort(Comparator.naturalOrder()));
        return new Result<>(winners, leftOut);
    }

    private record Claim<V>(ToolSource source, V offered) {}

    private List<ToolSource> inOrderOfRights(Map<ToolSource, ?> offers) {
        var sources = new ArrayList<>(offers.keySet());
        switch (policy) {
            case LOCAL_FIRST -> sources.sort(LOCAL_FIRST);
            case PROXY_FIRST -> sources.sort(LOCAL_FIRST.reversed());
            case PREFIX, FIRST_FOUND, REJECT -> {
                // whoever came first
            }
        }
        return sources;
    }

    private String reason(K wanted, List<Claim<V>> rivals, ToolSource loser) {
        var others = rivals.stream()
                .map(Claim::source)
                .filter(source -> !source.equals(loser))
                .map(ToolSource::inWords)
                .findFirst()
                .orElse("the same source");
        return policy == ConflictPolicy.REJECT
                ? "The %s '%s' is left out: %s offers that name too, so nobody gets it".formatted(what, wanted, others)
                : "The %s '%s' is left out: %s has that name".formatted(what, wanted, others);
    }
}
