package io.magictunnel.provider.wire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.magictunnel.provider.Connection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The rest clients that were made, one for each folder of each provider, so that connections are kept and no provider waits for
 * another one's. A client that is no longer wanted is closed after its last exchange.
 */
final class VendorApis implements AutoCloseable {

    private static final int MOST_CLIENTS = 200;
    private static final int MOST_CONNECTIONS = 256;
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Whoever reads the answer watches its silence, and tells it in better words; the socket's own limit only frees the thread. */
    private static final Duration BEHIND_OURS = Duration.ofSeconds(2);

    private final SSLContext trust = MachineTrust.context();

    private final Cache<Place, Lease> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(KEPT)
            .removalListener((Place place, Lease lease, RemovalCause cause) -> lease.giveBack())
            .executor(Runnable::run)
            .build();

    private record Place(String provider, URI folder, Duration connect, Duration idle) {}

    /** A client, kept open for the caller until it is given back. */
    Lease take(Connection to, String folder) {
        var place = new Place(
                to.provider(),
                below(to.base(), folder),
                to.limits().connect(),
                to.limits().idle());
        while (true) {
            var lease = clients.get(place, this::build);
            if (lease.take()) {
                return lease;
            }
            clients.asMap().remove(place, lease);
        }
    }

    @Override
    public void close() {
        clients.invalidateAll();
    }

    private Lease build(Place place) {
        return new Lease(RestClientBuilder.newBuilder()
                .baseUri(place.folder())
                .connectTimeout(place.connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(place.idle().plus(BEHIND_OURS).toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .sslContext(trust)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .property("resteasy.connectionPoolSize", MOST_CONNECTIONS)
                .build(VendorApi.class));
    }

    static URI below(URI base, String folder) {
        var root = base.toString();
        var stem = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return URI.create(folder.isEmpty() ? stem : stem + "/" + folder);
    }

    /** A client and how many still use it; the cache itself is one of them. */
    static final class Lease {

        private final VendorApi api;
        private int users = 1;

        Lease(VendorApi api) {
            this.api = api;
        }

        VendorApi api() {
            return api;
        }

        private synchronized boolean take() {
            if (users == 0) {
                return false;
            }
            users++;
            return true;
        }

        void giveBack() {
            if (isLast()) {
                close();
            }
        }

        private synchronized boolean isLast() {
            users--;
            return users == 0;
        }

        private void close() {
            try {
                api.close();
            } catch (IOException alreadyGone) {
                System.getLogger(VendorApis.class.getName())
                        .log(System.Logger.Level.DEBUG, "A client could not be closed", alreadyGone);
            }
        }
    }
}
