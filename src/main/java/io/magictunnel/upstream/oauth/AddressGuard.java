package io.magictunnel.upstream.oauth;

import io.magictunnel.platform.Reach;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.UpstreamException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Decides whether an address that a server named may be asked. Without the operator's leave it must be encrypted and public, or lie
 * at the server itself; a server could else make us look around in our own network.
 *
 * @param server whose origin the operator has named
 * @param allowsPrivate whether the operator allows private networks, this machine, and no encryption
 */
record AddressGuard(URI server, boolean allowsPrivate) {

    private static final int LONGEST = 2000;

    /** Reads an address that somebody else wrote, and lets it pass or not. */
    URI require(String written) throws UpstreamException {
        try {
            var address = URI.create(written);
            if (written.length() > LONGEST
                    || address.getHost() == null
                    || address.getRawUserInfo() != null
                    || address.getRawFragment() != null) {
                throw refusal(written, "is no address that may be asked");
            }
            require(address);
            return address;
        } catch (IllegalArgumentException noAddress) {
            throw refusal(written, "is no address");
        }
    }

    private void require(URI address) throws UpstreamException {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var isOfServer = isSameOrigin(address, server);
        if (!scheme.equals("https") && !(scheme.equals("http") && (allowsPrivate || isOfServer))) {
            throw refusal(address.toString(), "is not encrypted");
        }
        if (isOfServer) {
            return;
        }
        try {
            for (var found : InetAddress.getAllByName(address.getHost())) {
                requireReach(address, found);
            }
        } catch (UnknownHostException unknown) {
            throw refusal(address.toString(), "has an unknown host");
        }
    }

    private void requireReach(URI address, InetAddress found) throws UpstreamException {
        var isAllowed =
                switch (Reach.of(found)) {
                    case PUBLIC -> true;
                    case PRIVATE -> allowsPrivate;
                    case LINK -> false;
                };
        if (!isAllowed) {
            throw refusal(address.toString(), "lies in a private network");
        }
    }

    static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && portOf(one) == portOf(other);
    }

    private static int portOf(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static UpstreamException refusal(String address, String fault) {
        return new UpstreamException(
                UpstreamException.Reason.UNAUTHORIZED,
                "names '%s' for its authorization, which %s; upstream.oauth.allow_private decides about private ones"
                        .formatted(ForeignText.oneLine(address), fault));
    }
}
