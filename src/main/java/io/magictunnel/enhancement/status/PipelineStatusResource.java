package io.magictunnel.enhancement.status;

import static java.util.stream.Collectors.toMap;

import io.magictunnel.enhancement.cache.CacheFigures;
import io.magictunnel.enhancement.cache.EnhancementCache;
import io.magictunnel.enhancement.health.Fitness;
import io.magictunnel.enhancement.health.HealthDesk;
import io.magictunnel.enhancement.health.HealthLevel;
import io.magictunnel.enhancement.health.ProviderFitness;
import io.magictunnel.enhancement.health.ProviderRounds;
import io.magictunnel.enhancement.queue.EnhancementQueue;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the pipeline is, and who can write for it. Nobody is asked anything. */
@Path("/enhancements/pipeline")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class PipelineStatusResource {

    @Inject
    HealthDesk desk;

    @Inject
    ServiceViews services;

    @Inject
    ProviderRounds rounds;

    @Inject
    EnhancementCache cache;

    @Inject
    EnhancementQueue queue;

    @Inject
    ToolRegistry registry;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    @GET
    @Path("/status")
    @Operation(summary = "Whether tools are described now, by whom, and how often nobody had to be asked")
    public PipelineStatus status() {
        var figures = cache.figures();
        return new PipelineStatus(
                config.isEnabled(),
                desk.report().overall(),
                config.isEnabled() && !queue.isPaused(),
                registry.catalogue().tools().size(),
                features(figures),
                rounds.all().stream()
                        .collect(toMap(
                                ProviderFitness::name,
                                provider -> inWords(provider.fitness()),
                                (one, other) -> one,
                                LinkedHashMap::new)),
                new CacheStatistics(
                        figures.stored(),
                        figures.hitRate(),
                        figures.meanGeneration().toMillis()));
    }

    @GET
    @Path("/providers")
    @Operation(summary = "All who can write better words, and how they are. POST .../validate asks them")
    public ProvidersView providers() {
        return ProvidersView.of(rounds.all());
    }

    private List<String> features(CacheFigures figures) {
        var features = new ArrayList<String>();
        if (services.sampling().enabled()) {
            features.add("sampling_enhancement");
        }
        if (services.elicitation().enabled()) {
            features.add("elicitation_enhancement");
        }
        if (figures.enabled()) {
            features.add("enhancement_caching");
        }
        features.add("persistent_storage");
        features.add("batch_processing");
        return features;
    }

    private static String inWords(Fitness fitness) {
        return switch (fitness) {
            case HEALTHY -> "connected";
            case UNTRIED -> "available";
            case DEGRADED -> "degraded";
            case OFFLINE -> "offline";
            case DISABLED -> "disabled";
        };
    }

    /**
     * @param enhancementPipelineActive whether jobs are taken from the queue
     * @param providers by name: connected, available (never asked), degraded, offline or disabled
     */
    public record PipelineStatus(
            boolean enabled,
            HealthLevel healthStatus,
            boolean enhancementPipelineActive,
            int totalTools,
            List<String> features,
            Map<String, String> providers,
            CacheStatistics cacheStatistics) {}

    public record CacheStatistics(long cachedEnhancements, double cacheHitRate, long avgGenerationTimeMs) {}
}
