package io.magictunnel.security.request;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which web pages may call us: our own, and those that the operator names. Programs that are no browsers send no origin. */
final class OriginPolicy {

    private final Set<String> foreign;

    OriginPolicy(Collection<String> foreign) {
        this.foreign = foreign.stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param host the request's own, which {@link HostPolicy} has allowed */
    boolean allows(String origin, String host) {
        return origin == null || isOurs(origin, host) || isKnownForeign(origin);
    }

    /** Whether the operator named this origin, so that a browser must be told that it may read the answer. */
    boolean isKnownForeign(String origin) {
        return origin != null && foreign.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** The scheme does not count: a proxy in front of us may speak TLS. */
    private static boolean isOurs(String origin, String host) {
        var authority = origin.toLowerCase(Locale.ROOT);
        var wanted = host.toLowerCase(Locale.ROOT);
        return authority.equals("http://" + wanted) || authority.equals("https://" + wanted);
    }
}
