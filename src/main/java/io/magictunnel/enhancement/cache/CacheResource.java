package io.magictunnel.enhancement.cache;

import io.magictunnel.enhancement.cache.CacheFigures.RedisState;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers of models that are kept, and getting rid of them. */
@Path("/enhancements/pipeline/cache")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class CacheResource {

    private static final double MEGABYTE = 1024.0 * 1024;

    @Inject
    EnhancementCache cache;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "How many answers are kept, and how often they helped")
    public Figures figures() {
        return Figures.of(cache.figures());
    }

    @DELETE
    @Operation(summary = "Forget answers: all, those about a tool, or those older than a time. Needs confirm=true")
    public Cleared clear(
            @QueryParam("tool_name") String tool,
            @QueryParam("older_than") Instant olderThan,
            @QueryParam("confirm") String confirm) {
        if (!"true".equals(confirm)) {
            throw new DomainException(
                    CacheError.CONFIRMATION_REQUIRED,
                    "Nothing is cleared: it is not confirmed",
                    "send the query parameter confirm=true");
        }
        return Cleared.of(
                cache.clear(current.get(), new CacheFilter(Optional.ofNullable(tool), Optional.ofNullable(olderThan))));
    }

    static double megabytes(long bytes) {
        return Math.round(bytes / MEGABYTE * 1_000) / 1_000.0;
    }

    public record Cleared(
            boolean cacheCleared,
            long itemsRemoved,
            double cacheSizeBeforeMb,
            double cacheSizeAfterMb,
            long operationTimeMs) {

        static Cleared of(CacheClearing clearing) {
            return new Cleared(
                    true,
                    clearing.removed(),
                    megabytes(clearing.bytesBefore()),
                    megabytes(clearing.bytesAfter()),
                    clearing.took().toMillis());
        }
    }

    /** @param inMemory how many this server has at hand */
    public record Figures(
            boolean enabled,
            RedisState redis,
            long cachedEnhancements,
            double cacheSizeMb,
            long inMemory,
            long hits,
            long misses,
            double cacheHitRate,
            long avgGenerationTimeMs,
            Optional<Instant> oldest) {

        static Figures of(CacheFigures figures) {
            return new Figures(
                    figures.enabled(),
                    figures.redis(),
                    figures.stored(),
                    megabytes(figures.storedBytes()),
                    figures.inMemory(),
                    figures.hits(),
                    figures.misses(),
                    figures.hitRate(),
                    figures.meanGeneration().toMillis(),
                    figures.oldest());
        }
    }
}
