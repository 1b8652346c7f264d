package io.magictunnel.provider.budget;

import io.magictunnel.provider.budget.account.AccountRepository;
import io.magictunnel.provider.budget.account.BudgetAccount;
import io.magictunnel.provider.budget.account.BurnDown;
import io.magictunnel.provider.budget.plan.Budget;
import io.magictunnel.provider.budget.plan.BudgetConfig;
import io.magictunnel.provider.budget.plan.BudgetPeriod;
import io.magictunnel.provider.budget.plan.BudgetPlan;
import io.magictunnel.provider.budget.plan.BudgetPlans;
import io.magictunnel.provider.budget.plan.BudgetScope;
import io.magictunnel.provider.price.Money;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Budgets over REST. Operators see all of them, everybody else those about themselves; administrators make them. */
@Path("/llm/budgets")
@Tag(name = "llm-budgets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class BudgetsResource {

    @Inject
    BudgetPlans plans;

    @Inject
    AccountRepository accounts;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    BudgetConfig config;

    @GET
    @Operation(summary = "The budgets, and how each stands in its present period")
    public BudgetList list() {
        return new BudgetList(
                plans.visibleTo(current.get()).stream().map(this::view).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One budget, and how it stands in its present period")
    public BudgetView get(@PathParam("id") String id) {
        return view(plans.get(current.get(), id));
    }

    @GET
    @Path("/{id}/burn-down")
    @Operation(summary = "How the money of the present period went, in steps of ten minutes or more")
    public BurnDownView burnDown(@PathParam("id") String id) {
        var budget = plans.get(current.get(), id);
        var now = clock.instant();
        var window = budget.windowAt(now);
        var account = accounts.find(budget.accountOf(window));
        return BurnDownView.of(
                account.map(known -> BurnDown.of(known, accounts.points(known.id()), now))
                        .orElseGet(() -> BurnDown.untouched(window.start(), window.end(), now)),
                budget);
    }

    @POST
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Make a budget. It holds from the next call on")
    @APIResponseSchema(value = BudgetView.class, responseCode = "201", responseDescription = "Made")
    public Response create(BudgetWish wish) {
        var made = plans.create(current.get(), wish.plan(config.zone.zone()));
        return Response.created(
                        UriBuilder.fromPath("llm/budgets").segment(made.id()).build())
                .entity(view(made))
                .build();
    }

    @PUT
    @Path("/{id}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Change the name and the limits of a budget; whose it is and how long it lasts stays")
    public BudgetView change(@PathParam("id") String id, BudgetChange change) {
        var known = plans.get(current.get(), id);
        return view(plans.change(current.get(), id, change.appliedTo(known.plan()), change.version()));
    }

    @DELETE
    @Path("/{id}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Remove a budget, and what is known about what was spent of it")
    public void remove(
            @PathParam("id") String id,
            @Parameter(description = "Refused where there is a newer one") @QueryParam("version") Integer version) {
        plans.remove(current.get(), id, version == null ? OptionalInt.empty() : OptionalInt.of(version));
    }

    private BudgetView view(Budget budget) {
        var window = budget.windowAt(clock.instant());
        return BudgetView.of(budget, window, accounts.find(budget.accountOf(window)));
    }

    public record BudgetList(List<BudgetView> budgets) {}

    /**
     * A budget that shall be made.
     *
     * @param scopeName the provider, model, team or user it is about; left out for all calls
     * @param zone where its days begin; left out for the zone of the configuration
     * @param hardMicros in millionths of a US dollar: beyond it no call is made
     * @param softMicros likewise: beyond it somebody is told, once in a period
     */
    public record BudgetWish(
            String name,
            BudgetScope scope,
            Optional<String> scopeName,
            BudgetPeriod period,
            Optional<String> zone,
            Optional<Long> hardMicros,
            Optional<Long> softMicros,
            Optional<Boolean> enabled) {

        BudgetPlan plan(ZoneId usualZone) {
            return new BudgetPlan(
                    name,
                    scope,
                    scopeName.orElse(""),
                    period,
                    zone.map(BudgetPlan::zone).orElse(usualZone),
                    hardMicros.map(Money::new),
                    softMicros.map(Money::new),
                    enabled.orElse(true));
        }
    }

    /** What a budget shall become. A limit that is left out is none. */
    public record BudgetChange(
            String name, Optional<Long> hardMicros, Optional<Long> softMicros, Optional<Boolean> enabled, int version) {

        BudgetPlan appliedTo(BudgetPlan plan) {
            return new BudgetPlan(
                    name,
                    plan.scope(),
                    plan.scopeName(),
                    plan.period(),
                    plan.zone(),
                    hardMicros.map(Money::new),
                    softMicros.map(Money::new),
                    enabled.orElse(plan.enabled()));
        }
    }

    /**
     * A budget and how it stands. Money is in millionths of a US dollar.
     *
     * @param reservedMicros what is set aside for calls that are under way
     * @param warnedAt when it was told that the soft limit is reached
     * @param refusedAt when the hard limit first stopped a call
     * @param overrunMicros what of the spent money vendors have billed beyond what was set aside under the hard limit
     */
    public record BudgetView(
            String id,
            String name,
            BudgetScope scope,
            Optional<String> scopeName,
            BudgetPeriod period,
            String zone,
            Optional<Long> hardMicros,
            Optional<Long> softMicros,
            boolean enabled,
            Instant periodStart,
            Optional<Instant> periodEnd,
            long spentMicros,
            long reservedMicros,
            Optional<Instant> warnedAt,
            Optional<Instant> refusedAt,
            long overrunMicros,
            int version) {

        static BudgetView of(Budget budget, BudgetPeriod.Window window, Optional<BudgetAccount> account) {
            var plan = budget.plan();
            return new BudgetView(
                    budget.id(),
                    plan.name(),
                    plan.scope(),
                    Optional.of(plan.scopeName()).filter(name -> !name.isEmpty()),
                    plan.period(),
                    plan.zone().getId(),
                    plan.hard().map(Money::micros),
                    plan.soft().map(Money::micros),
                    plan.enabled(),
                    window.start(),
                    window.end(),
                    account.map(known -> known.spent().micros()).orElse(0L),
                    account.map(known -> known.reserved().micros()).orElse(0L),
                    account.flatMap(BudgetAccount::warnedAt),
                    account.flatMap(BudgetAccount::refusedAt),
                    account.map(known -> known.overrun().micros()).orElse(0L),
                    budget.version());
        }
    }

    /** What was spent over time, in millionths of a US dollar, and the limits it runs towards. */
    public record BurnDownView(
            Instant start,
            Optional<Instant> end,
            Optional<Long> hardMicros,
            Optional<Long> softMicros,
            List<BurnPoint> points) {

        static BurnDownView of(BurnDown burnDown, Budget budget) {
            return new BurnDownView(
                    burnDown.start(),
                    burnDown.end(),
                    budget.hard().map(Money::micros),
                    budget.soft().map(Money::micros),
                    burnDown.points().stream()
                            .map(point ->
                                    new BurnPoint(point.at(), point.spent().micros()))
                            .toList());
        }
    }

    public record BurnPoint(Instant at, long spentMicros) {}
}
