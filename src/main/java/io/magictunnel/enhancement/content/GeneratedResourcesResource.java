package io.magictunnel.enhancement.content;

import io.magictunnel.enhancement.content.WrittenTexts.Conditions;
import io.magictunnel.enhancement.content.WrittenTexts.Forgotten;
import io.magictunnel.enhancement.content.WrittenTexts.Generated;
import io.magictunnel.enhancement.content.WrittenTexts.Wish;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents that were written about tools, over REST. As every tool can be asked about, it is for administrators. */
@Path("/resources/generated")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class GeneratedResourcesResource {

    @Inject
    WrittenTexts texts;

    @POST
    @Operation(
            summary = "Have documents written about a tool: what it does (documentation), and calls of it (examples)")
    public Generated write(Wish wish) {
        return texts.write(wish, false);
    }

    @GET
    @Operation(summary = "Search the documents that were written about tools, also those that clients do not get")
    public ResourceTexts search(@BeanParam Conditions conditions) {
        var found = texts.search(conditions, false);
        return new ResourceTexts(found.texts(), found.total());
    }

    @DELETE
    @Operation(summary = "Forget the documents about a tool, in all versions")
    public Forgotten forget(@QueryParam("tool_name") String tool) {
        return texts.forget(tool, false);
    }

    public record ResourceTexts(List<ContentView> resources, long total) {}
}
