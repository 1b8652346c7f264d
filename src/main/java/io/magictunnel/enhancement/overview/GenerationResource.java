package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.ErrorCode;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole way of one tool to better words, while somebody waits for it. It is a job like any other. */
@Path("/enhancement/generate")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class GenerationResource {

    /** The codes of failed jobs for which the same may succeed a little later. */
    private static final Set<String> OUTAGES = Set.of("RATE_LIMIT_EXCEEDED", "NETWORK_ERROR", "TIMEOUT_ERROR");

    @Inject
    WishDesk desk;

    @Inject
    Awaited awaited;

    @Inject
    Versions versions;

    @Inject
    ToolRegistry registry;

    @Inject
    CurrentCaller current;

    @POST
    @Operation(
            summary = "Describe a tool better and extract its metadata, as a version. Answers 202 where it takes long")
    @APIResponseSchema(value = GenerationView.class, responseDescription = "Done; the version tells whether it is used")
    public Response generate(GenerationWish wish) {
        var name = SecurityError.required("tool_name", wish.toolName());
        var terms = desk.terms(wish.enhancementType(), wish.enhancementOptions(), wish.forceRegenerate());
        var job = awaited.end(desk.ask(current.get(), name, terms));
        if (job.state() == JobState.FAILED) {
            throw refusal(job);
        }
        return Response.status(job.state().isOpen() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(GenerationView.of(job, version(job), desk.warning(name)))
                .build();
    }

    /** Where nothing had to be written, the newest of before that is about the tool as it is now. */
    private Optional<ToolVersion> version(EnhancementJob job) {
        if (job.state() != JobState.COMPLETED) {
            return Optional.empty();
        }
        var definition = registry.get(job.tool().value()).definition();
        return job.version().map(UUID::fromString).flatMap(versions::find).or(() -> versions.of(job.tool()).stream()
                .filter(version -> version.definition().equals(definition))
                .findFirst());
    }

    private static DomainException refusal(EnhancementJob job) {
        ErrorCode code = job.failure().filter(OUTAGES::contains).isPresent()
                ? ProviderError.PROVIDER_UNAVAILABLE
                : EnhancementError.ENHANCEMENT_FAILED;
        return new DomainException(
                code,
                "'%s' was not described; it keeps its own words"
                        .formatted(job.tool().value()),
                "%s: %s (job %s)"
                        .formatted(job.failure().orElse(""), job.detail().orElse(""), job.id()));
    }

    /** @param forceRegenerate also where there is a version already, and for tools of other servers */
    public record GenerationWish(
            String toolName,
            Optional<String> enhancementType,
            Optional<Boolean> forceRegenerate,
            Optional<EnhancementOptions> enhancementOptions) {}
}
