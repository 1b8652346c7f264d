package io.magictunnel.platform;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** From where an address can be reached, and so what a request to it might open. */
public enum Reach {
    /** The whole network. */
    PUBLIC,
    /** This machine, or the network that it stands in. */
    PRIVATE,
    /** The next cable only: where cloud machines keep their credentials, and where nothing else is worth asking. */
    LINK;

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    /** Address services of clouds that lie outside the link-local ranges. */
    private static final List<String> CLOUD_SERVICES =
            List.of("100.100.100.200", "fd00:ec2:0:0:0:0:0:254", "168.63.129.16");

    public static Reach of(InetAddress address) {
        if (address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || CLOUD_SERVICES.contains(address.getHostAddress())) {
            return LINK;
        }
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isSiteLocalAddress()) {
            return PRIVATE;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? ofVersion4(bytes) : ofVersion6(bytes);
    }

    private static Reach ofVersion4(byte[] address) {
        var first = address[0] & 0xff;
        var second = address[1] & 0xff;
        var sharedByCarriers = first == 100 && second >= 64 && second < 128;
        var forBenchmarks = first == 198 && (second == 18 || second == 19);
        var forProtocols = first == 192 && second == 0 && address[2] == 0;
        return first == 0 || first >= 240 || sharedByCarriers || forBenchmarks || forProtocols ? PRIVATE : PUBLIC;
    }

    private static Reach ofVersion6(byte[] address) {
        if ((address[0] & 0xfe) == 0xfc) {
            return PRIVATE;
        }
        if (Arrays.equals(address, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return ofVersion4In(address, NAT64.length);
        }
        var is6to4 = address[0] == 0x20 && address[1] == 0x02;
        return is6to4 ? ofVersion4In(address, 2) : PUBLIC;
    }

    /** An address of version 6 can carry one of version 4, and then leads there. */
    private static Reach ofVersion4In(byte[] address, int from) {
        try {
            return of(InetAddress.getByAddress(Arrays.copyOfRange(address, from, from + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are always an address", impossible);
        }
    }
}
