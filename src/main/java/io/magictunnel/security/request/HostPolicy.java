package io.magictunnel.security.request;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Under which names we may be asked. A web page of somebody else can make a browser believe that its name is this machine; the
 * name in the request then gives it away.
 */
final class HostPolicy {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern FORM = Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]|[A-Za-z0-9._-]{1,253})(:\\d{1,5})?");

    private final Set<String> more;

    /** @param more names with or without a port; a name without one is allowed with any */
    HostPolicy(Collection<String> more) {
        this.more = more.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(String host) {
        if (host == null) {
            return false;
        }
        var form = FORM.matcher(host);
        if (!form.matches()) {
            return false;
        }
        var name = form.group(1).toLowerCase(Locale.ROOT);
        return OF_THIS_MACHINE.contains(name) || more.contains(name) || more.contains(host.toLowerCase(Locale.ROOT));
    }
}
