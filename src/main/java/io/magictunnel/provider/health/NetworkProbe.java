package io.magictunnel.provider.health;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.wire.MachineTrust;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Finds out whether a provider's address can be reached, and asks it nothing. */
@ApplicationScoped
public class NetworkProbe {

    /** Why it cannot be reached; empty where it can. */
    Optional<String> complaint(Connection to) {
        var host = to.base().getHost();
        var isEncrypted = to.base().getScheme().toLowerCase(Locale.ROOT).equals("https");
        var port = to.base().getPort() > 0 ? to.base().getPort() : isEncrypted ? 443 : 80;
        var patience = Math.toIntExact(to.limits().connect().toMillis());
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return Optional.of("The name server does not know '%s'".formatted(host));
        }
        try (var socket = new Socket()) {
            socket.connect(address, patience);
            if (isEncrypted) {
                shakeHands(socket, host, port, patience);
            }
            return Optional.empty();
        } catch (SocketTimeoutException silent) {
            return Optional.of("Nobody answered at %s:%d in %d ms".formatted(host, port, patience));
        } catch (SSLException distrusted) {
            return Optional.of("The certificate of '%s' is not trusted here".formatted(host));
        } catch (IOException refused) {
            return Optional.of("Nobody listens at %s:%d".formatted(host, port));
        }
    }

    private static void shakeHands(Socket plain, String host, int port, int patience) throws IOException {
        plain.setSoTimeout(patience);
        var factory = MachineTrust.context().getSocketFactory();
        try (var secure = (SSLSocket) factory.createSocket(plain, host, port, true)) {
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
        }
    }
}
