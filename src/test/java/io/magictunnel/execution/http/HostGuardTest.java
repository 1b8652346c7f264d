package io.magictunnel.execution.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.execution.http.HostGuard.ForbiddenHostException;
import io.magictunnel.platform.Reach;
import java.net.InetAddress;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostGuardTest {

    @ParameterizedTest
    @CsvSource({
        "93.184.216.34, PUBLIC",
        "8.8.8.8, PUBLIC",
        "2606:2800:220:1::1, PUBLIC",
        "64:ff9b::808:808, PUBLIC",
        "127.0.0.1, PRIVATE",
        "127.255.0.9, PRIVATE",
        "0.0.0.0, PRIVATE",
        "0.1.2.3, PRIVATE",
        "10.1.2.3, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "172.32.0.1, PUBLIC",
        "192.168.1.1, PRIVATE",
        "100.64.0.1, PRIVATE",
        "100.128.0.1, PUBLIC",
        "192.0.0.8, PRIVATE",
        "198.18.0.1, PRIVATE",
        "240.0.0.1, PRIVATE",
        "255.255.255.255, PRIVATE",
        "::1, PRIVATE",
        "::, PRIVATE",
        "::ffff:127.0.0.1, PRIVATE",
        "::ffff:169.254.169.254, LINK",
        "fc00::1, PRIVATE",
        "fd12:3456::1, PRIVATE",
        "fec0::1, PRIVATE",
        "64:ff9b::7f00:1, PRIVATE",
        "64:ff9b::a9fe:a9fe, LINK",
        "2002:7f00:1::, PRIVATE",
        "2002:a9fe:a9fe::, LINK",
        "169.254.169.254, LINK",
        "169.254.0.1, LINK",
        "fe80::1, LINK",
        "fd00:ec2::254, LINK",
        "100.100.100.200, LINK",
        "168.63.129.16, LINK",
        "224.0.0.1, LINK",
        "ff02::1, LINK",
    })
    void knowsFromWhereAnAddressIsReached(String address, Reach reach) throws Exception {
        assertThat(Reach.of(InetAddress.getByName(address))).isEqualTo(reach);
    }

    @ParameterizedTest
    @CsvSource({
        // address, whose host, private allowed, may be asked
        "93.184.216.34, argument, false, true",
        "10.0.0.1, argument, false, false",
        "10.0.0.1, argument, true, true",
        "10.0.0.1, tool, false, true",
        "127.0.0.1, argument, false, false",
        "127.0.0.1, tool, false, true",
        "169.254.169.254, argument, true, false",
        "169.254.169.254, tool, true, false",
    })
    void asksOnlyWhatIsPublicUnlessSomebodyAllowedMore(
            String address, String whose, boolean allowPrivate, boolean allowed) {
        var guard = guard(allowPrivate, address);
        var target = new Target(URI.create("http://some.example"), whose.equals("tool"));

        if (allowed) {
            assertThatCode(() -> guard.require(target)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> guard.require(target))
                    .isInstanceOf(ForbiddenHostException.class)
                    .hasMessage("'some.example' leads to %s; only public addresses may be asked".formatted(address));
        }
    }

    @Test
    void oneForbiddenAddressAmongSeveralIsEnough() {
        var guard = guard(false, "93.184.216.34", "127.0.0.1");

        assertThatThrownBy(() -> guard.require(new Target(URI.create("http://some.example"), false)))
                .isInstanceOf(ForbiddenHostException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://localhost/",
        "http://[::ffff:127.0.0.1]/"
    })
    void otherSpellingsOfThisMachineDoNotHelp(String address) {
        assertThatThrownBy(() -> new HostGuard(false).require(new Target(URI.create(address), false)))
                .isInstanceOf(java.io.IOException.class);
    }

    private static HostGuard guard(boolean allowPrivate, String... addresses) {
        var resolved = Stream.of(addresses)
                .map(address -> {
                    try {
                        return InetAddress.getByName(address);
                    } catch (java.net.UnknownHostException impossible) {
                        throw new IllegalArgumentException(impossible);
                    }
                })
                .toArray(InetAddress[]::new);
        return new HostGuard(allowPrivate, host -> resolved);
    }
}
