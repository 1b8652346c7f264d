package io.magictunnel.enhancement.status;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.health.HealthDesk;
import io.magictunnel.enhancement.health.HealthLevel;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobQuery;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.work.EnhancementConfig;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether tools come to better words, by both services and the queue between them. */
@Path("/enhancement/status")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class EnhancementStatusResource {

    @Inject
    HealthDesk desk;

    @Inject
    ServiceViews services;

    @Inject
    EnhancementQueue queue;

    @Inject
    ToolRegistry registry;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    @GET
    @Operation(summary = "Whether tools come to better words: both services, and the queue between them")
    public EnhancementStatus status() {
        var report = desk.report();
        var tools = registry.catalogue().tools();
        return new EnhancementStatus(
                "enhancement",
                config.isEnabled(),
                report.overall(),
                config.isAutomatic(),
                config.usualKind(),
                services.sampling(),
                services.elicitation(),
                new QueueFigures(
                        queue.isPaused(),
                        queue.search(JobQuery.of(JobState.QUEUED)).total(),
                        queue.search(JobQuery.of(JobState.RUNNING)).total()),
                tools.size(),
                tools.stream().filter(tool -> tool.words().isPresent()).count(),
                report.recommendations());
    }

    public record EnhancementStatus(
            String service,
            boolean enabled,
            HealthLevel healthStatus,
            boolean autoEnhanceOnRegistration,
            EnhancementKind defaultEnhancementType,
            ServiceView sampling,
            ServiceView elicitation,
            QueueFigures queue,
            int totalTools,
            long enhancedTools,
            List<String> recommendations) {}

    public record QueueFigures(boolean paused, long queuedJobs, long runningJobs) {}
}
