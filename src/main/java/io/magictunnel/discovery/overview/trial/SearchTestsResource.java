package io.magictunnel.discovery.overview.trial;

import io.magictunnel.discovery.DiscoveryError;
import io.magictunnel.discovery.trial.SavedCase;
import io.magictunnel.discovery.trial.SavedCases;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The saved set of test cases over REST. */
@Path("/discover/cases")
@Tag(name = "discover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class SearchTestsResource {

    @Inject
    SavedCases cases;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "The test cases whose tools the caller may know")
    public CaseList list() {
        return new CaseList(
                cases.visibleTo(current.get()).stream().map(CaseView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One test case")
    public CaseView get(@PathParam("id") String id) {
        return CaseView.of(cases.get(current.get(), id));
    }

    @POST
    @Operation(summary = "Save a sentence and the tools of which any is right for it")
    @APIResponseSchema(value = CaseView.class, responseCode = "201", responseDescription = "Saved")
    public Response add(CaseWish wish) {
        var added = cases.add(
                current.get(), wish.sentence(), wish.expected(), wish.note().orElse(""));
        return Response.created(UriBuilder.fromPath("discover/cases")
                        .segment(added.id())
                        .build())
                .entity(CaseView.of(added))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Replace a test case")
    public CaseView change(@PathParam("id") String id, CaseWish wish) {
        DiscoveryError.INVALID_CASE.unless(
                wish.version().isPresent(), "A change needs the 'version' that it is made to");
        return CaseView.of(cases.change(
                current.get(),
                id,
                wish.sentence(),
                wish.expected(),
                wish.note().orElse(""),
                wish.version().get()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a test case; runs remember what it said")
    public void remove(@PathParam("id") String id) {
        cases.remove(current.get(), id);
    }

    public record CaseList(List<CaseView> cases) {}

    /** @param version of the one that is changed, as it was read; refused where there is a newer one */
    public record CaseWish(String sentence, List<String> expected, Optional<String> note, Optional<Integer> version) {}

    public record CaseView(
            String id,
            String sentence,
            List<String> expected,
            String note,
            Instant changedAt,
            String changedBy,
            int version) {

        static CaseView of(SavedCase saved) {
            return new CaseView(
                    saved.id(),
                    saved.sentence(),
                    saved.expected().stream().map(ToolName::value).toList(),
                    saved.note(),
                    saved.changedAt(),
                    saved.changedBy(),
                    saved.version());
        }
    }
}
