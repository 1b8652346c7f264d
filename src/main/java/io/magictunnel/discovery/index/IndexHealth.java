package io.magictunnel.discovery.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How far the index of tools is. It keeps nobody waiting, since words can be searched at any time. */
@Readiness
@ApplicationScoped
public class IndexHealth implements HealthCheck {

    @Inject
    ToolIndex index;

    @Override
    public HealthCheckResponse call() {
        var state = index.state();
        return HealthCheckResponse.named("discovery")
                .up()
                .withData("tools", state.tools())
                .withData("embedded", state.embedded())
                .withData("meaning", state.problem().orElse("in use"))
                .build();
    }
}
