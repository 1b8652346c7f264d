package io.magictunnel.execution.listing;

import io.magictunnel.permission.CallerContext;
import io.magictunnel.permission.ContextView;
import io.magictunnel.platform.Slice;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;

/** Prompts, resources and their templates over REST, as far as the caller may use them. MCP gives and reads them. */
@Path("/")
@Tag(name = "context")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ContextResource {

    @Inject
    CallerContext context;

    @Inject
    CurrentCaller current;

    @GET
    @Path("/prompts")
    @Operation(summary = "Search the prompts that the caller may use")
    public PromptPage prompts(@BeanParam ContextConditions conditions) {
        var found = conditions.in(view().prompts().values());
        return new PromptPage(found.items().stream().map(PromptLine::of).toList(), found.total());
    }

    @GET
    @Path("/resources")
    @Operation(summary = "Search the resources that the caller may read, as their servers list them")
    public ResourcePage resources(@BeanParam ContextConditions conditions) {
        var found = conditions.in(view().resources().values());
        return new ResourcePage(lines(found), found.total());
    }

    @GET
    @Path("/resources/templates")
    @Operation(summary = "Search the templates of resources that the caller may read")
    public TemplatePage templates(@BeanParam ContextConditions conditions) {
        var found = conditions.in(view().templates().values());
        return new TemplatePage(lines(found), found.total());
    }

    private ContextView view() {
        return context.view(current.get());
    }

    private static List<ResourceLine> lines(Slice<? extends ContextDefinition> found) {
        return found.items().stream().map(ResourceLine::of).toList();
    }

    private static Optional<String> text(ContextDefinition definition, String field) {
        return Optional.of(definition.wire().path(field).asString("")).filter(text -> !text.isEmpty());
    }

    private static Optional<String> serverOf(ContextDefinition definition) {
        return Optional.of(definition.source())
                .filter(ToolSource.UpstreamServer.class::isInstance)
                .map(ToolSource::name);
    }

    public record PromptPage(List<PromptLine> prompts, long total) {}

    /** @param server the upstream server that has it */
    public record PromptLine(
            String name,
            Optional<String> title,
            Optional<String> description,
            List<ArgumentLine> arguments,
            String category,
            Optional<String> server) {

        static PromptLine of(PromptDefinition prompt) {
            return new PromptLine(
                    prompt.name(),
                    text(prompt, "title"),
                    text(prompt, "description"),
                    prompt.wire().path("arguments").values().stream()
                            .map(ArgumentLine::of)
                            .toList(),
                    prompt.category(),
                    serverOf(prompt));
        }
    }

    public record ArgumentLine(String name, Optional<String> description, boolean required) {

        static ArgumentLine of(JsonNode argument) {
            return new ArgumentLine(
                    argument.path("name").asString(""),
                    Optional.of(argument.path("description").asString("")).filter(text -> !text.isEmpty()),
                    argument.path("required").asBoolean(false));
        }
    }

    public record ResourcePage(List<ResourceLine> resources, long total) {}

    public record TemplatePage(List<ResourceLine> templates, long total) {}

    /**
     * A resource or a template.
     *
     * @param uri under which clients read it, or the template of such URIs
     * @param server the upstream server that has it
     */
    public record ResourceLine(
            String uri,
            String name,
            Optional<String> title,
            Optional<String> description,
            Optional<String> mimeType,
            String category,
            Optional<String> server) {

        static ResourceLine of(ContextDefinition resource) {
            return new ResourceLine(
                    resource.key(),
                    resource.wire().path("name").asString(""),
                    text(resource, "title"),
                    text(resource, "description"),
                    text(resource, "mimeType"),
                    resource.category(),
                    serverOf(resource));
        }
    }
}
