package io.magictunnel.execution.listing;

import io.magictunnel.execution.ExecutionError;
import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.RegistryError;
import io.magictunnel.registry.SettingChange;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSettings;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tools over REST: what there is, as far as the caller may know it, and what administrators decide about it. */
@Path("/tools")
@Tag(name = "tools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ToolsResource {

    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    ToolSettings settings;

    @Inject
    ExecutionHistory history;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "Search the tools that the caller may use")
    public ToolPage search(@BeanParam ToolConditions conditions) {
        var usage = history.usageByTool();
        var found = conditions.search().in(catalogue.known(current.get()), usage);
        var views = found.items().stream()
                .map(tool -> ToolView.of(
                        tool, Optional.ofNullable(usage.get(tool.name().value()))))
                .toList();
        return new ToolPage(views, found.total());
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "All about one tool")
    public ToolDetail get(@PathParam("name") String name) {
        return detailOf(name);
    }

    @PATCH
    @Path("/{name}")
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "Enable or disable a tool, or change its category or tags")
    public ToolDetail change(@PathParam("name") String name, ChangeWish wish) {
        settings.change(current.get(), List.of(known(name).name()), wish.change());
        return detailOf(name);
    }

    @PATCH
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "The same change for many tools")
    public BulkAnswer changeMany(BulkWish wish) {
        if (wish.names().isEmpty() || wish.names().size() > MOST_AT_ONCE) {
            throw new DomainException(
                    ExecutionError.INVALID_REQUEST,
                    "%d names; allowed are 1 to %d".formatted(wish.names().size(), MOST_AT_ONCE));
        }
        var known = knownByName();
        var changed = wish.names().stream()
                .filter(known::containsKey)
                .map(name -> known.get(name).name())
                .collect(Collectors.toCollection(TreeSet::new));
        settings.change(current.get(), changed, wish.change().change());
        var unknown = new TreeSet<>(wish.names());
        unknown.removeAll(known.keySet());
        return new BulkAnswer(changed.stream().map(ToolName::value).toList(), unknown);
    }

    private ToolDetail detailOf(String name) {
        var tool = known(name);
        return ToolDetail.of(tool, history.usageOf(tool.name()));
    }

    private ToolDefinition known(String name) {
        return Optional.ofNullable(knownByName().get(name))
                .orElseThrow(() ->
                        new DomainException(RegistryError.TOOL_NOT_FOUND, "There is no tool '%s'".formatted(name)));
    }

    private Map<String, ToolDefinition> knownByName() {
        return catalogue.known(current.get()).stream()
                .collect(Collectors.toMap(tool -> tool.name().value(), Function.identity()));
    }

    public record ToolPage(List<ToolView> tools, long total) {}

    /** What is absent stays as it is. */
    public record ChangeWish(Optional<Boolean> enabled, Optional<String> category, Optional<List<String>> tags) {

        SettingChange change() {
            return new SettingChange(enabled, category, tags);
        }
    }

    public record BulkWish(List<String> names, ChangeWish change) {}

    /** @param notFound names of which the caller knows no tool; nothing was changed about them */
    public record BulkAnswer(List<String> changed, Set<String> notFound) {}
}
