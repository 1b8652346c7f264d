package io.magictunnel.platform.rest;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/** Writes refusals as HTTP answers, for all exception mappers. */
@ApplicationScoped
public class ErrorAnswer {

    @Inject
    Clock clock;

    Response to(HttpServletRequest request, DomainException refusal) {
        var answer = Response.status(refusal.code().httpStatus())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ErrorBody.of(refusal, RequestId.of(request), clock.instant()));
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, ErrorBody.wholeSeconds(wait)));
        return answer.build();
    }

    /** The refusal that hides in an exception: containers wrap what our code throws. */
    static Optional<DomainException> refusalIn(Throwable thrown) {
        var cause = thrown;
        for (var depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new DomainException(
                        RestError.CHANGED_MEANWHILE, "Somebody else changed this at the same time; read it again"));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
