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

/** Prompts that were written about tools, over REST. As every tool can be asked about, it is for administrators. */
@Path("/prompts/generated")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class GeneratedPromptsResource {

    @Inject
    WrittenTexts texts;

    @POST
    @Operation(
            summary =
                    "Have prompts written that lead through the use of a tool (usage) or check its arguments (validation)")
    public Generated write(Wish wish) {
        return texts.write(wish, true);
    }

    @GET
    @Operation(summary = "Search the prompts that were written about tools, also those that clients do not get")
    public PromptTexts search(@BeanParam Conditions conditions) {
        var found = texts.search(conditions, true);
        return new PromptTexts(found.texts(), found.total());
    }

    @DELETE
    @Operation(summary = "Forget the prompts about a tool, in all versions")
    public Forgotten forget(@QueryParam("tool_name") String tool) {
        return texts.forget(tool, true);
    }

    public record PromptTexts(List<ContentView> prompts, long total) {}
}
