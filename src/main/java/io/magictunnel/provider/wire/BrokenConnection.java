package io.magictunnel.provider.wire;

import io.magictunnel.provider.FailureKind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What an exception of the network means. Its own message is not repeated: it may hold what was sent. */
final class BrokenConnection {

    private static final int DEEPEST = 20;

    private BrokenConnection() {}

    static FailureKind kind(Throwable reason) {
        return root(reason) instanceof SocketTimeoutException ? FailureKind.TIMEOUT : FailureKind.NETWORK;
    }

    static String words(Throwable reason) {
        return switch (root(reason)) {
            case UnknownHostException unknown -> "cannot be found: its host name is not known";
            case ConnectException refused -> "cannot be reached: the connection was refused or not answered in time";
            case NoRouteToHostException noRoute -> "cannot be reached: there is no way to its host";
            case SocketTimeoutException late -> "did not answer in time";
            case SSLException untrusted -> "cannot be spoken to over TLS: %s".formatted(certificate(reason));
            case Throwable other ->
                "broke the connection (%s)".formatted(other.getClass().getSimpleName());
        };
    }

    private static String certificate(Throwable reason) {
        var isAboutTrust = String.valueOf(reason).contains("PKIX")
                || String.valueOf(root(reason)).contains("PKIX");
        return isAboutTrust ? "its certificate is not trusted" : "the handshake failed";
    }

    /** The first cause that says something about the network, else the last one. */
    private static Throwable root(Throwable reason) {
        var cause = reason;
        for (var i = 0; i < DEEPEST && cause.getCause() != null && !saysEnough(cause); i++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean saysEnough(Throwable cause) {
        return cause instanceof SSLException
                || cause instanceof SocketTimeoutException
                || cause instanceof ConnectException;
    }
}
