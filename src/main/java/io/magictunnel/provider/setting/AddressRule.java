package io.magictunnel.provider.setting;

import io.magictunnel.platform.Reach;
import io.magictunnel.provider.setting.ProviderSetting.Origin;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which addresses providers may have. The operator's file may name any; whoever adds one over REST or on the page could else look
 * around in our network, so theirs are public or on this machine.
 */
record AddressRule(boolean allowsPrivate, Resolver resolver) {

    private static final int LONGEST = 500;

    AddressRule(boolean allowsPrivate) {
        this(allowsPrivate, InetAddress::getAllByName);
    }

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Resolver {

        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    URI check(String written, Origin origin) {
        var address = read(written);
        if (origin == Origin.STORED && !allowsPrivate) {
            requireReach(address);
        }
        return address;
    }

    /** What is refused is not repeated: it may hold a password. */
    private static URI read(String written) {
        try {
            var address = new URI(written.replaceFirst("/+$", ""));
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (written.length() <= LONGEST
                    && Set.of("http", "https").contains(scheme)
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // refused below, with the same words
        }
        throw DefinitionRule.refusal(
                "base",
                "found something else; allowed: http:// or https:// with a host, without user name, query and fragment");
    }

    private void requireReach(URI address) {
        try {
            var forbidden = forbiddenBehind(address);
            if (forbidden.isPresent()) {
                throw DefinitionRule.refusal(
                        "base",
                        "'%s' leads to %s; allowed: public addresses and this machine, or others with llm.allow_private"
                                .formatted(address.getHost(), forbidden.get()));
            }
        } catch (UnknownHostException unknown) {
            throw DefinitionRule.refusal("base", "the host '%s' is not known".formatted(address.getHost()));
        }
    }

    /** What a name stands for can change after it was checked, so it is looked at again before each call. */
    boolean stillAllows(ProviderSetting setting) {
        try {
            return setting.origin() == Origin.FILE
                    || allowsPrivate
                    || forbiddenBehind(setting.base()).isEmpty();
        } catch (UnknownHostException unreachable) {
            return true;
        }
    }

    private Optional<String> forbiddenBehind(URI address) throws UnknownHostException {
        return Stream.of(resolver.addressesOf(address.getHost()))
                .filter(found -> !found.isLoopbackAddress() && Reach.of(found) != Reach.PUBLIC)
                .map(InetAddress::getHostAddress)
                .findFirst();
    }
}
