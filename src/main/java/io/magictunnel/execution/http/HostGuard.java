package io.magictunnel.execution.http;

import io.magictunnel.platform.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Decides whether a host may be asked, by the addresses that its name stands for. A host that comes from an argument must be
 * public, or an attacker could look around in our network. The client asks for the same name a moment later and gets the same
 * addresses: the Java runtime keeps them for some seconds.
 */
record HostGuard(boolean allowPrivate, Resolver resolver) {

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Resolver {

        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    HostGuard(boolean allowPrivate) {
        this(allowPrivate, InetAddress::getAllByName);
    }

    void require(Target target) throws IOException {
        var host = target.address().getHost();
        for (var address : resolver.addressesOf(host)) {
            var allowed =
                    switch (Reach.of(address)) {
                        case PUBLIC -> true;
                        case PRIVATE -> allowPrivate || target.isOfTheTool();
                        case LINK -> false;
                    };
            if (!allowed) {
                throw new ForbiddenHostException(host, address);
            }
        }
    }

    /** The host must not be asked. */
    static final class ForbiddenHostException extends IOException {

        ForbiddenHostException(String host, InetAddress address) {
            super("'%s' leads to %s; only public addresses may be asked".formatted(host, address.getHostAddress()));
        }
    }
}
