package io.magictunnel.provider.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.magictunnel.provider.ApiSecret;
import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.fake.Adapters;
import io.magictunnel.provider.fake.PrivateAuthority;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider behind HTTPS whose certificate comes from an authority of one's own. */
class PrivateAuthorityTest {

    private final Properties before = (Properties) System.getProperties().clone();
    private HttpsServer server;

    @AfterEach
    void restore() {
        System.setProperties(before);
        server.stop(0);
    }

    @Test
    void whoIsTrustedByJavaIsReachedAndNobodyElse(@TempDir Path folder) throws Exception {
        var authority = PrivateAuthority.in(folder, "localhost");
        var to = serving(authority);

        assertThat(new NetworkProbe().complaint(to)).contains("The certificate of 'localhost' is not trusted here");
        assertThat(failure(to).kind()).isEqualTo(FailureKind.NETWORK);

        authority.propertiesOfTrust().forEach(property -> System.setProperty(property[0], property[1]));

        assertThat(new NetworkProbe().complaint(to)).isEmpty();
        assertThat(asked(to)).extracting(ModelEntry::id).containsExactly("mine");
    }

    @Test
    void aCertificateForAnotherHostIsNotTrustedWhoeverHasSignedIt(@TempDir Path folder) throws Exception {
        var authority = PrivateAuthority.in(folder, "somewhere-else");
        var to = serving(authority);
        authority.propertiesOfTrust().forEach(property -> System.setProperty(property[0], property[1]));

        assertThat(new NetworkProbe().complaint(to)).contains("The certificate of 'localhost' is not trusted here");
        assertThat(failure(to).kind()).isEqualTo(FailureKind.NETWORK);
    }

    private static LlmFailure failure(Connection to) {
        return catchThrowableOfType(LlmFailure.class, () -> asked(to));
    }

    private static List<ModelEntry> asked(Connection to) {
        return Adapters.wiredAnew(to.kind()).models(to);
    }

    private Connection serving(PrivateAuthority authority) throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.server()));
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = "{\"data\":[{\"id\":\"mine\"}]}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return new Connection(
                "secure",
                ProviderKind.CUSTOM,
                URI.create(
                        "https://localhost:%d/v1".formatted(server.getAddress().getPort())),
                Optional.of(new ApiSecret("sk-secure-0123456789")),
                Map.of(),
                CallLimits.USUAL);
    }
}
