package io.magictunnel.provider.overview;

import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.grouping.GroupDefinition;
import io.magictunnel.provider.health.CheckRun;
import io.magictunnel.provider.health.CheckStep;
import io.magictunnel.provider.health.ProviderStatuses;
import io.magictunnel.provider.setting.ProviderGroups;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups of providers over REST: who shares the load, and who stands in for whom. */
@Path("/llm/groups")
@Tag(name = "llm-providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.OPERATOR)
@RequestScoped
public class GroupsResource {

    @Inject
    ProviderGroups groups;

    @Inject
    ProviderStatuses statuses;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "All groups of providers")
    public GroupList list() {
        return new GroupList(groups.all().stream().map(GroupView::of).toList());
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One group of providers")
    public GroupView get(@PathParam("name") String name) {
        return GroupView.of(groups.get(name));
    }

    @POST
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Make a group. It is asked like a provider")
    @APIResponseSchema(value = GroupView.class, responseCode = "201", responseDescription = "Made")
    public Response add(NewGroup wish) {
        var name = SecurityError.required("name", wish.name());
        var made = groups.add(current.get(), name, SecurityError.required("group", wish.group()));
        return Response.created(UriBuilder.fromPath("llm/groups").segment(name).build())
                .entity(GroupView.of(made))
                .build();
    }

    @PUT
    @Path("/{name}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Change a group that was made here")
    public GroupView replace(@PathParam("name") String name, GroupDefinition group) {
        return GroupView.of(groups.replace(current.get(), name, group));
    }

    @DELETE
    @Path("/{name}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Remove a group that was made here; its members stay")
    public void remove(@PathParam("name") String name) {
        groups.remove(current.get(), name);
    }

    @POST
    @Path("/{name}/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Check each member in four steps, with its own model. What that costs is charged")
    public GroupCheck check(@PathParam("name") String name) {
        var members = statuses.check(current.get(), groups.get(name)).entrySet().stream()
                .map(member -> MemberCheck.of(member.getKey(), member.getValue()))
                .toList();
        return new GroupCheck(members.stream().allMatch(MemberCheck::good), members);
    }

    public record GroupList(List<GroupView> groups) {}

    public record NewGroup(String name, GroupDefinition group) {}

    /** @param good whether each member is */
    public record GroupCheck(boolean good, List<MemberCheck> members) {}

    public record MemberCheck(String member, boolean good, List<CheckStep> steps) {

        static MemberCheck of(LlmTarget member, CheckRun run) {
            return new MemberCheck(member.spelling(), run.isGood(), run.done());
        }
    }
}
