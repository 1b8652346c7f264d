package io.magictunnel.provider.price.keeping;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceError;
import io.magictunnel.provider.price.PriceJson;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;

/** Prices of models over REST. Everybody may read them; administrators decide. */
@Path("/llm/prices")
@Tag(name = "llm-prices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PricesResource {

    @Inject
    Prices prices;

    @Inject
    PriceDecisions decisions;

    @Inject
    PriceImport file;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary =
                    "Search the models that are known, with what they cost now. A model without rates has no known price")
    public PricePage search(@BeanParam PriceConditions conditions) {
        return PricePage.of(prices.book().all(clock.instant()), conditions);
    }

    @GET
    @Path("/history")
    @Operation(
            summary =
                    "Everything that was said about a model's price, newest first, administrators' words before others")
    public PriceHistory history(
            @Parameter(description = "The model as price lists call it", required = true) @QueryParam("id") String id) {
        var said = prices.book().history(required(id));
        if (said.isEmpty()) {
            throw new DomainException(PriceError.PRICE_NOT_FOUND, "No list knows '%s'".formatted(id));
        }
        return new PriceHistory(said.stream().map(PriceView::of).toList());
    }

    @PUT
    @Path("/override")
    @AtLeast(Role.ADMIN)
    @Operation(
            summary =
                    "Say what a model costs, whatever lists say. Prices are in micro-dollars for one token, search or request")
    public PriceView override(PriceWish wish) {
        var from = wish.validFrom().orElseGet(clock::instant);
        var known = prices.book()
                .at(wish.id(), clock.instant())
                .map(PriceBook.Listing::model)
                .orElseGet(() -> PricedModel.unlisted(wish.id()));
        var model = known.since(from.atOffset(ZoneOffset.UTC).toLocalDate()).costing(wish.card(known));
        var stored = decisions.override(current.get(), model, from);
        return PriceView.of(new PriceBook.Listing(model, stored.origin(), stored.validFrom()));
    }

    @DELETE
    @Path("/override")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Let lists say again what a model costs")
    public void removeOverride(@QueryParam("id") String id) {
        decisions.removeOverride(current.get(), required(id));
    }

    @GET
    @Path("/quarantine")
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "Prices from a file that changed so much that somebody has to look at them")
    public Quarantine quarantine() {
        return new Quarantine(
                decisions.quarantined().stream().map(WaitingPrice::of).toList());
    }

    @POST
    @Path("/quarantine/{id}/acceptance")
    @Consumes(MediaType.WILDCARD)
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Let such a price hold")
    public WaitingPrice accept(@PathParam("id") String id) {
        return WaitingPrice.of(decisions.accept(current.get(), id));
    }

    @DELETE
    @Path("/quarantine/{id}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Throw such a price away; what held before goes on to hold")
    public void reject(@PathParam("id") String id) {
        decisions.reject(current.get(), id);
    }

    @POST
    @Path("/update")
    @Consumes(MediaType.WILDCARD)
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Take over the configured price file now")
    public PriceChanges update() {
        var update = file.take(current.get());
        return new PriceChanges(
                update.state(),
                update.accepted().size(),
                update.doubtful().size(),
                update.unchanged(),
                update.missing());
    }

    private static String required(String id) {
        if (id == null || id.isBlank()) {
            throw new DomainException(PriceError.INVALID_PRICE, "The parameter 'id' is missing");
        }
        return id;
    }

    public record PriceHistory(List<PriceView> prices) {}

    /** A part of what was found, and how much was found. */
    public record PricePage(List<PriceView> prices, long total) {

        static PricePage of(List<PriceBook.Listing> all, PriceConditions conditions) {
            var found = all.stream().filter(conditions::hold).toList();
            return new PricePage(
                    found.stream()
                            .skip(conditions.offset())
                            .limit(conditions.limit())
                            .map(PriceView::of)
                            .toList(),
                    found.size());
        }
    }

    /** @param rates absent where the price is unknown */
    public record PriceView(
            String id,
            String vendor,
            String mode,
            Price.Origin origin,
            Instant validFrom,
            boolean known,
            Optional<JsonNode> rates,
            Map<String, BigDecimal> uplifts,
            OptionalLong maxInput,
            OptionalLong maxOutput,
            Set<String> abilities,
            Optional<LocalDate> ends) {

        static PriceView of(PriceBook.Listing listing) {
            var model = listing.model();
            return new PriceView(
                    model.id(),
                    model.vendor(),
                    model.mode(),
                    listing.origin(),
                    listing.validFrom(),
                    model.rates().isPresent(),
                    model.rates().map(PriceJson::json),
                    model.uplifts(),
                    model.maxInput(),
                    model.maxOutput(),
                    model.abilities(),
                    model.ends());
        }
    }

    public record Quarantine(List<WaitingPrice> prices) {}

    public record WaitingPrice(
            String id,
            String model,
            String reason,
            StoredPrice.State state,
            Instant validFrom,
            Optional<JsonNode> rates,
            Instant createdAt,
            String createdBy) {

        static WaitingPrice of(StoredPrice price) {
            return new WaitingPrice(
                    price.id(),
                    price.modelId(),
                    price.reason(),
                    price.state(),
                    price.validFrom(),
                    price.model().rates().map(PriceJson::json),
                    price.createdAt(),
                    price.createdBy());
        }
    }

    /** What a file has changed. */
    public record PriceChanges(LocalDate state, int changed, int waiting, int unchanged, int missing) {}
}
