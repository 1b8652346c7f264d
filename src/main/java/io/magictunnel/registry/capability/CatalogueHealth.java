package io.magictunnel.registry.capability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the capability files have been read for the first time. Files with problems do not make the product unready. */
@Readiness
@ApplicationScoped
public class CatalogueHealth implements HealthCheck {

    @Inject
    CapabilityFolder folder;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("catalogue").status(folder.isLoaded());
        return answer.withData("problems", folder.problems().size()).build();
    }
}
