package io.magictunnel.platform.rest;

import io.magictunnel.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers the refusals of our own code. */
@Provider
@ApplicationScoped
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Inject
    ErrorAnswer answer;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(DomainException refusal) {
        return answer.to(request, refusal);
    }
}
