package io.magictunnel.provider.advice;

import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.keeping.Prices;
import io.magictunnel.provider.usage.CallLog;
import io.magictunnel.provider.usage.spend.SpendQuery;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ways to spend less, over REST. */
@Path("/llm/usage/suggestions")
@Tag(name = "llm-usage")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class SuggestionsResource {

    private static final int DAYS = 30;
    private static final Money LEAST = new Money(10_000);

    @Inject
    CallLog log;

    @Inject
    Prices prices;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "How the last 30 days could have cost less: by another model, the vendor's cache, or batches")
    public Suggestions suggestions() {
        var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        var listed = prices.all();
        var byId = listed.stream().collect(Collectors.toMap(PricedModel::id, Function.identity()));
        var uses = log
                .figures(new SpendQuery(
                        SpendQuery.Group.PRICE,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        today.minusDays(DAYS - 1),
                        today.plusDays(1)))
                .stream()
                .filter(row -> byId.containsKey(row.name()))
                .map(row -> new ModelUse(byId.get(row.name()), row.figures()))
                .toList();
        return new Suggestions(new SavingRule(listed, today, LEAST)
                .of(uses).stream().map(SuggestionView::of).toList());
    }

    public record Suggestions(List<SuggestionView> suggestions) {}

    /** @param savingMicros in millionths of a US dollar, in 30 days, by list prices */
    public record SuggestionView(
            Saving.Way way, String model, Optional<String> instead, long savingMicros, String reason) {

        static SuggestionView of(Saving suggestion) {
            return new SuggestionView(
                    suggestion.way(),
                    suggestion.model(),
                    suggestion.instead(),
                    suggestion.amount().micros(),
                    suggestion.reason());
        }
    }
}
