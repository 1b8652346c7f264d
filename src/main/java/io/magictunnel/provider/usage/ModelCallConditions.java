package io.magictunnel.provider.usage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a search among calls of models. */
public class ModelCallConditions {

    @QueryParam("provider")
    String provider;

    @QueryParam("model")
    String model;

    @QueryParam("user")
    String user;

    @QueryParam("team")
    String team;

    @QueryParam("purpose")
    String purpose;

    @QueryParam("outcome")
    ModelCalled.Outcome outcome;

    @QueryParam("from")
    Instant from;

    @QueryParam("until")
    @Parameter(description = "Not included")
    Instant until;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    ModelCallQuery query() {
        return new ModelCallQuery(
                Optional.ofNullable(provider),
                Optional.ofNullable(model),
                Optional.ofNullable(user),
                Optional.ofNullable(team),
                Optional.ofNullable(purpose),
                Optional.ofNullable(outcome),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                offset,
                limit);
    }
}
