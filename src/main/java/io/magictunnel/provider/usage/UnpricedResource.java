package io.magictunnel.provider.usage;

import io.magictunnel.provider.usage.spend.SpendQuery;
import io.magictunnel.provider.usage.spend.SpendRow;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which prices are missing, over REST: those of models that were asked for lately. */
@Path("/llm/prices/unknown")
@Tag(name = "llm-prices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class UnpricedResource {

    private static final int DAYS = 30;

    @Inject
    CallLog log;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Models that were asked for in the last 30 days although nobody has told what they cost")
    public UnpricedList unknown() {
        var tomorrow = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        var rows = log.figures(new SpendQuery(
                SpendQuery.Group.PRICE,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                tomorrow.minusDays(DAYS),
                tomorrow));
        return new UnpricedList(rows.stream()
                .filter(row -> row.figures().unpriced() > 0)
                .map(UnpricedModel::of)
                .toList());
    }

    public record UnpricedList(List<UnpricedModel> models) {}

    /** @param id how an administrator names the model who sets its price */
    public record UnpricedModel(String id, long calls, long inputTokens, long outputTokens) {

        static UnpricedModel of(SpendRow row) {
            var figures = row.figures();
            return new UnpricedModel(row.name(), figures.unpriced(), figures.input(), figures.output());
        }
    }
}
