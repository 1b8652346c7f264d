package io.magictunnel.provider.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how many providers of language models are in which state. Always up: a vendor's trouble does not make us unready. */
@Readiness
@ApplicationScoped
public class ProvidersHealth implements HealthCheck {

    @Inject
    ProviderStatuses statuses;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("language model providers").up();
        var all = statuses.all();
        Arrays.stream(ProviderState.values())
                .forEach(state -> response.withData(
                        state.name().toLowerCase(Locale.ROOT),
                        all.stream().filter(status -> status.state() == state).count()));
        return response.build();
    }
}
