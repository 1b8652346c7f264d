package io.magictunnel.provider.advice;

import io.magictunnel.provider.usage.spend.UsageError;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How well tokens are used, and how long answers are going to be, over REST. */
@Path("/llm/usage")
@Tag(name = "llm-usage")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class EfficiencyResource {

    @Inject
    Efficiency efficiency;

    @GET
    @Path("/efficiency")
    @Operation(
            summary =
                    "How well the tokens of the last 30 days were used, by purpose and model, and what would have cost less")
    public EfficiencyView efficiency() {
        var report = efficiency.report();
        return new EfficiencyView(
                report.from(),
                report.calls(),
                report.complete(),
                report.lines().stream().map(PurposeView::of).toList());
    }

    @GET
    @Path("/forecast")
    @Operation(summary = "How long the answer of a model is going to be, by its answers of the last 30 days")
    public ForecastView forecast(
            @Parameter(required = true) @QueryParam("provider") String provider,
            @Parameter(required = true) @QueryParam("model") String model,
            @Parameter(description = "What it is asked for; where that is rare, all its answers count")
                    @QueryParam("purpose")
                    @DefaultValue("")
                    String purpose) {
        return ForecastView.of(efficiency.forecast(required("provider", provider), required("model", model), purpose));
    }

    private static String required(String name, String value) {
        UsageError.require(value != null && !value.isBlank(), "The parameter '%s' is missing".formatted(name));
        return value;
    }

    /** @param complete whether all calls were looked at, and not only the newest */
    public record EfficiencyView(Instant from, int calls, boolean complete, List<PurposeView> purposes) {}

    /**
     * @param basis which answers it is learnt from; with {@code none} there are too few
     * @param errorPercent how far from the median they usually were
     */
    public record ForecastView(OutputForecast.Basis basis, long median, long p90, double errorPercent, int calls) {

        static ForecastView of(OutputForecast forecast) {
            return new ForecastView(
                    forecast.basis(),
                    forecast.median(),
                    forecast.p90(),
                    Math.round(forecast.errorPercent() * 10) / 10.0,
                    forecast.calls());
        }
    }

    /**
     * @param medianInput tokens that half of the calls did not exceed
     * @param wastedTokens of calls that failed or were given up
     * @param repeatedTokens input that calls may have in common and paid in full
     * @param costMicros in millionths of a US dollar
     */
    public record PurposeView(
            String purpose,
            String provider,
            String model,
            long calls,
            long failures,
            long medianInput,
            ForecastView output,
            int cacheHitPercent,
            long wastedTokens,
            long repeatedTokens,
            long costMicros,
            List<Remark> remarks,
            List<SuggestionsResource.SuggestionView> suggestions) {

        static PurposeView of(Efficiency.Line line) {
            var use = line.use();
            return new PurposeView(
                    use.purpose(),
                    use.provider(),
                    use.model(),
                    use.figures().calls(),
                    use.figures().failures(),
                    use.input(),
                    ForecastView.of(use.output()),
                    use.cacheHitPercent(),
                    use.wasted(),
                    use.repeated(),
                    use.figures().costMicros(),
                    line.remarks(),
                    line.savings().stream()
                            .map(SuggestionsResource.SuggestionView::of)
                            .toList());
        }
    }
}
