package io.magictunnel.provider.wire;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** Whose certificates are trusted: those that Java trusts. A server may otherwise trust only what its own key store names. */
public final class MachineTrust {

    private MachineTrust() {}

    public static SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no TLS", missing);
        }
    }
}
