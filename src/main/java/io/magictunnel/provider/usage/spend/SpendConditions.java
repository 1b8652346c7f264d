package io.magictunnel.provider.usage.spend;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a question about figures. */
public class SpendConditions {

    private static final int USUAL_DAYS = 30;

    @QueryParam("group_by")
    @DefaultValue("none")
    SpendQuery.Group groupBy;

    @QueryParam("per_day")
    @DefaultValue("false")
    boolean perDay;

    @QueryParam("provider")
    String provider;

    @QueryParam("model")
    String model;

    @QueryParam("user")
    String user;

    @QueryParam("from")
    @Parameter(description = "A day such as 2026-08-01, in UTC")
    String from;

    @QueryParam("until")
    @Parameter(description = "Not included")
    String until;

    public SpendQuery query(Instant now) {
        var tomorrow = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        var end = day("until", until).orElse(tomorrow);
        return new SpendQuery(
                groupBy,
                perDay,
                Optional.ofNullable(provider),
                Optional.ofNullable(model),
                Optional.ofNullable(user),
                day("from", from).orElse(end.minusDays(USUAL_DAYS)),
                end);
    }

    private static Optional<LocalDate> day(String name, String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            UsageError.require(false, "%s is '%s'; allowed is a day such as 2026-08-01".formatted(name, text));
            throw noDay;
        }
    }
}
