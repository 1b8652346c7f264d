package io.magictunnel.upstream.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.upstream.session.UpstreamException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final URI SERVER = URI.create("http://10.1.2.3:8080/mcp");

    private final AddressGuard strict = new AddressGuard(SERVER, false);
    private final AddressGuard lenient = new AddressGuard(SERVER, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/token",
                "https://127.0.0.1/token",
                "https://localhost/token",
                "https://10.1.2.4/token",
                "https://192.168.1.1/token",
                "https://[::1]/token",
                "https://[fd00::1]/token",
                "https://[::ffff:127.0.0.1]/token",
                "https://[64:ff9b::7f00:1]/token",
                "https://0.0.0.0/token",
                "https://2130706433/token"
            })
    void privateAndUnencryptedAddressesNeedTheOperatorsLeave(String address) {
        assertThatThrownBy(() -> strict.require(address))
                .isInstanceOf(UpstreamException.class)
                .hasMessageContaining("names '" + address + "' for its authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://169.254.169.254/latest", "http://169.254.169.254/", "https://[fe80::1]/"})
    void whereMachinesKeepTheirCredentialsIsNeverAsked(String address) {
        assertThatThrownBy(() -> lenient.require(address)).isInstanceOf(UpstreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "token",
                "/token",
                "file:///etc/passwd",
                "ftp://93.184.216.34/",
                "javascript:alert(1)",
                "https://u:p@93.184.216.34/",
                "https://93.184.216.34/#f",
                "https:93.184.216.34",
                "https://93.184.216.34/ x"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> lenient.require(address)).isInstanceOf(UpstreamException.class);
    }

    @Test
    void theServersOwnOriginMayBeAsked() throws UpstreamException {
        assertThat(strict.require("http://10.1.2.3:8080/token")).hasPath("/token");
        assertThatThrownBy(() -> strict.require("http://10.1.2.3:8081/token")).isInstanceOf(UpstreamException.class);
    }

    @Test
    void publicOnesMayAndPrivateOnesWithLeave() throws UpstreamException {
        assertThat(strict.require("https://93.184.216.34/token")).hasScheme("https");
        assertThat(lenient.require("http://127.0.0.1:9/token")).hasPort(9);
    }
}
