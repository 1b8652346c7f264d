package io.magictunnel.mcp.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientInfoTest {

    @Test
    void isReadableWhateverTheClientSent() {
        var client = new ClientInfo("na\u0000me\r\n\u202Egnp.exe", "v".repeat(1000));

        assertThat(client.name()).isEqualTo("namegnp.exe");
        assertThat(client.version()).hasSize(100);
    }
}
