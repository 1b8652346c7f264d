package io.magictunnel.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how many upstream servers are in which state. Always up: that others are down does not make us unready. */
@Readiness
@ApplicationScoped
public class UpstreamsHealth implements HealthCheck {

    @Inject
    UpstreamServers servers;

    @Override
    public HealthCheckResponse call() {
        var all = servers.all();
        var response = HealthCheckResponse.named("upstream servers").up();
        Arrays.stream(ServerState.values())
                .forEach(state -> response.withData(
                        state.name().toLowerCase(Locale.ROOT),
                        all.stream().filter(server -> server.state() == state).count()));
        return response.build();
    }
}
