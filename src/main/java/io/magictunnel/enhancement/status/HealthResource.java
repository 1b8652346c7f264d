package io.magictunnel.enhancement.status;

import io.magictunnel.enhancement.health.Checkup;
import io.magictunnel.enhancement.health.HealthDesk;
import io.magictunnel.enhancement.health.HealthLevel;
import io.magictunnel.enhancement.health.HealthReport;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How everything is that is needed for better words, with what to do about it. */
@Path("/enhancements/health")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class HealthResource {

    @Inject
    HealthDesk desk;

    @GET
    @Operation(summary = "Services, storage, providers, cache, queue and other servers, with recommendations")
    public HealthView health() {
        return HealthView.of(desk.report());
    }

    public record HealthView(
            HealthLevel overallStatus,
            List<CheckupView> individualChecks,
            List<String> recommendations,
            Instant timestamp) {

        static HealthView of(HealthReport report) {
            return new HealthView(
                    report.overall(),
                    report.checks().stream().map(CheckupView::of).toList(),
                    report.recommendations(),
                    report.timestamp());
        }
    }

    public record CheckupView(
            String name, HealthLevel status, String message, Optional<String> recommendation, long responseTimeMs) {

        static CheckupView of(Checkup checkup) {
            return new CheckupView(
                    checkup.part(),
                    checkup.level(),
                    checkup.said(),
                    checkup.advice(),
                    checkup.took().toMillis());
        }
    }
}
