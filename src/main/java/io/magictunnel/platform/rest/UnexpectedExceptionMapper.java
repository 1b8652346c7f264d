package io.magictunnel.platform.rest;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers our bugs: the log gets everything, the caller only the id under which it stands there. */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOGGER = System.getLogger(UnexpectedExceptionMapper.class.getName());

    @Inject
    ErrorAnswer answer;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        return answer.to(request, ErrorAnswer.refusalIn(thrown).orElseGet(() -> unexpected(thrown)));
    }

    private DomainException unexpected(Throwable bug) {
        LOGGER.log(
                System.Logger.Level.ERROR,
                "A request failed unexpectedly, request=%s method=%s path=%s"
                        .formatted(RequestId.of(request).value(), request.getMethod(), request.getRequestURI()),
                bug);
        return new DomainException(
                RestError.INTERNAL_ERROR, "This failed on our side; the server's log tells why under this request id");
    }
}
