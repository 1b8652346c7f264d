package io.magictunnel.provider.usage;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.usage.spend.SpendConditions;
import io.magictunnel.provider.usage.spend.SpendFigures;
import io.magictunnel.provider.usage.spend.SpendRow;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Usage of models over REST. Operators see all of it, everybody else what they asked themselves. Nobody sees contents. */
@Path("/llm/usage")
@Tag(name = "llm-usage")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LlmUsageResource {

    @Inject
    CallLog log;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary =
                    "Figures by provider, model or user, and by day where that is asked for; of the last 30 days where none are named")
    public UsageReport figures(@BeanParam SpendConditions conditions) {
        var query = conditions.query(clock.instant());
        var caller = current.get();
        var rows = log.figures(seesAll(caller) ? query : query.byUser(caller.userName()));
        return new UsageReport(
                query.from(),
                query.until(),
                rows.stream().map(UsageLine::of).toList(),
                UsageLine.total(rows),
                log.dropped());
    }

    @GET
    @Path("/calls")
    @Operation(summary = "Search single calls, newest first")
    public ModelCallPage calls(@BeanParam ModelCallConditions conditions) {
        var query = conditions.query();
        var caller = current.get();
        var found = log.search(seesAll(caller) ? query : query.byUser(caller.userName()));
        return new ModelCallPage(found.items().stream().map(ModelCallView::of).toList(), found.total());
    }

    private static boolean seesAll(Caller caller) {
        return caller.role().covers(Role.OPERATOR);
    }

    /** @param dropped how many calls could not be recorded by this server since its start */
    public record UsageReport(LocalDate from, LocalDate until, List<UsageLine> lines, UsageLine total, long dropped) {}

    /**
     * Figures of one group. Money is in millionths of a US dollar.
     *
     * @param unpricedCalls calls whose price nobody knows; they are not in the cost
     */
    public record UsageLine(
            String name,
            Optional<LocalDate> day,
            long calls,
            long failures,
            long unpricedCalls,
            long inputTokens,
            long cacheReadTokens,
            long cacheWriteTokens,
            long outputTokens,
            long costMicros,
            Duration meanDuration) {

        static UsageLine of(SpendRow row) {
            var figures = row.figures();
            return new UsageLine(
                    row.name(),
                    row.day(),
                    figures.calls(),
                    figures.failures(),
                    figures.unpriced(),
                    figures.input(),
                    figures.cacheRead(),
                    figures.cacheWrite(),
                    figures.output(),
                    figures.costMicros(),
                    Duration.ofNanos(figures.calls() == 0 ? 0 : figures.totalMicros() / figures.calls() * 1_000));
        }

        static UsageLine total(List<SpendRow> rows) {
            var sum = rows.stream().map(SpendRow::figures).reduce(SpendFigures.NONE, SpendFigures::plus);
            return of(new SpendRow("", Optional.empty(), sum));
        }
    }

    /** A part of what was found, and how much was found. */
    public record ModelCallPage(List<ModelCallView> calls, long total) {}

    /** @param costMicros in millionths of a US dollar; absent where nobody knows the price */
    public record ModelCallView(
            String id,
            Instant startedAt,
            String caller,
            Optional<String> team,
            String purpose,
            String provider,
            ProviderKind kind,
            String model,
            ModelCalled.Outcome outcome,
            Optional<String> failure,
            Duration duration,
            long inputTokens,
            long cacheReadTokens,
            long cacheWriteTokens,
            long outputTokens,
            long reasoningTokens,
            Usage.Source usageSource,
            Optional<Long> costMicros,
            int attempts,
            int warnings,
            String requestId) {

        static ModelCallView of(ModelCall call) {
            return new ModelCallView(
                    call.id(),
                    call.startedAt(),
                    call.caller(),
                    call.team(),
                    call.purpose(),
                    call.provider(),
                    call.kind(),
                    call.model(),
                    call.outcome(),
                    call.failure(),
                    call.duration(),
                    call.input(),
                    call.cacheRead(),
                    call.cacheWrite(),
                    call.output(),
                    call.reasoning(),
                    call.source(),
                    call.cost().map(Money::micros),
                    call.attempts(),
                    call.warnings(),
                    call.requestId());
        }
    }
}
