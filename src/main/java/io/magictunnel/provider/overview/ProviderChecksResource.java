package io.magictunnel.provider.overview;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.health.CheckRun;
import io.magictunnel.provider.health.CheckStep;
import io.magictunnel.provider.health.ModelLists;
import io.magictunnel.provider.health.ProviderStatuses;
import io.magictunnel.provider.overview.ProvidersResource.NewKey;
import io.magictunnel.provider.resilience.FailureInjection.Plan;
import io.magictunnel.provider.setting.ProviderDefinition;
import io.magictunnel.provider.setting.Providers;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding out over REST how a provider of language models is, and what happens when it fails. */
@Path("/llm/providers")
@Tag(name = "llm-providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.OPERATOR)
@RequestScoped
public class ProviderChecksResource {

    private static final long MOST_FAILURES = 1_000_000;

    @Inject
    Providers providers;

    @Inject
    ProviderStatuses statuses;

    @Inject
    ModelLists models;

    @Inject
    CurrentCaller current;

    @POST
    @Path("/try")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Check a provider that is not added, in four steps; nothing is kept")
    public CheckView tryOut(Trial trial) {
        var definition = SecurityError.required("provider", trial.provider());
        return CheckView.of(
                statuses.tryOut(current.get(), definition, trial.key().map(NewKey::read)));
    }

    @POST
    @Path("/{name}/test")
    @Operation(summary = "Check a provider in four steps: network, key, list of models, an answer")
    public CheckView check(@PathParam("name") String name) {
        return CheckView.of(statuses.check(current.get(), name));
    }

    @GET
    @Path("/{name}/status")
    @Operation(summary = "How a provider is")
    public ProviderView.Condition status(@PathParam("name") String name) {
        return ProviderView.of(statuses.get(name)).condition();
    }

    @GET
    @Path("/{name}/models")
    @Operation(summary = "The models that are used of a provider, with what it says about them")
    public ModelList models(@PathParam("name") String name, @QueryParam("refresh") boolean refresh) {
        var setting = providers.get(name);
        var entries = refresh ? models.refresh(setting) : models.of(setting);
        return new ModelList(entries.stream().map(ModelView::of).toList());
    }

    @GET
    @Path("/{name}/failures")
    @Operation(summary = "Which calls of a provider are made to fail on purpose")
    public FailureWish failures(@PathParam("name") String name) {
        return statuses.failurePlan(name).map(FailureWish::of).orElse(FailureWish.NONE);
    }

    @PUT
    @Path("/{name}/failures")
    @AtLeast(Role.ADMIN)
    @Operation(
            summary =
                    "Make calls of a provider fail on purpose: each n-th, or the next n. Off unless llm.failure_injection")
    public FailureWish fail(@PathParam("name") String name, FailureWish wish) {
        statuses.makeFail(current.get(), name, Optional.of(wish.plan()));
        return wish;
    }

    @DELETE
    @Path("/{name}/failures")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Make no call of a provider fail any more")
    public void failNoMore(@PathParam("name") String name) {
        statuses.makeFail(current.get(), name, Optional.empty());
    }

    public record Trial(ProviderDefinition provider, Optional<NewKey> key) {}

    /**
     * Which calls fail, and how.
     *
     * @param every each call of that number
     * @param next or so many that come first
     */
    public record FailureWish(Optional<FailureKind> kind, Optional<Long> every, Optional<Long> next) {

        static final FailureWish NONE = new FailureWish(Optional.empty(), Optional.empty(), Optional.empty());

        static FailureWish of(Plan plan) {
            return switch (plan) {
                case Plan.Every each ->
                    new FailureWish(Optional.of(each.kind()), Optional.of(each.nth()), Optional.empty());
                case Plan.Next first ->
                    new FailureWish(Optional.of(first.kind()), Optional.empty(), Optional.of(first.calls()));
            };
        }

        Plan plan() {
            var amount = every.or(() -> next).orElse(0L);
            if (kind.isEmpty() || every.isPresent() == next.isPresent() || amount < 1 || amount > MOST_FAILURES) {
                throw new DomainException(
                        ProviderError.PROVIDER_INVALID,
                        "This is no plan of failures",
                        "allowed: kind, and either every or next, from 1 to %d".formatted(MOST_FAILURES));
            }
            return every.isPresent()
                    ? new Plan.Every(kind.get(), every.get())
                    : new Plan.Next(kind.get(), next.orElseThrow());
        }
    }

    public record CheckView(boolean good, List<CheckStep> steps, List<ModelView> models) {

        static CheckView of(CheckRun run) {
            return new CheckView(
                    run.isGood(),
                    run.done(),
                    run.models().stream().map(ModelView::of).toList());
        }
    }

    public record ModelList(List<ModelView> models) {}

    /** @param abilities what the provider says that the model can or cannot do; what it does not say is left out */
    public record ModelView(
            String id,
            String name,
            Optional<Long> maxInputTokens,
            Optional<Long> maxOutputTokens,
            Map<String, Boolean> abilities,
            ModelEntry.Lifecycle lifecycle,
            Optional<Instant> retires) {

        static ModelView of(ModelEntry model) {
            return new ModelView(
                    model.id(),
                    model.name(),
                    boxed(model.maxInputTokens()),
                    boxed(model.maxOutputTokens()),
                    model.abilities().known().entrySet().stream()
                            .collect(Collectors.toMap(known -> spelled(known.getKey()), Map.Entry::getValue)),
                    model.lifecycle(),
                    model.retires());
        }

        private static String spelled(Ability ability) {
            return ability.name().toLowerCase(java.util.Locale.ROOT);
        }

        private static Optional<Long> boxed(OptionalLong value) {
            return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
        }
    }
}
