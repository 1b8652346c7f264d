package io.magictunnel.platform.rest;

import io.magictunnel.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.regex.Pattern;

/** Answers what the HTTP layer itself refuses: no such path, no such method, a format that we do not speak. */
@Provider
@ApplicationScoped
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {

    /** The only place where JAX-RS tells which parameter could not be read is the text of its exception. */
    private static final Pattern UNREADABLE = Pattern.compile(
            "(?<kind>Query|Header|Form|Cookie|Matrix)Param\\(\"(?<name>[^\"]*)\"\\) value is '(?<value>.*?)'");

    @Inject
    ErrorAnswer answer;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(WebApplicationException refused) {
        var ours = ErrorAnswer.refusalIn(refused);
        if (ours.isPresent()) {
            return answer.to(request, ours.get());
        }
        var original = refused.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        var written = Response.fromResponse(answer.to(request, refusal(refused, original.getStatus())));
        var allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? written.build()
                : written.header(HttpHeaders.ALLOW, allow).build();
    }

    private DomainException refusal(WebApplicationException refused, int status) {
        var parameter = UNREADABLE.matcher(String.valueOf(refused.getMessage()));
        if (parameter.find()) {
            return new DomainException(
                    RestError.INVALID_REQUEST,
                    "The %s parameter '%s' cannot be '%s'"
                                    .formatted(
                                            parameter.group("kind").toLowerCase(Locale.ROOT),
                                            parameter.group("name"),
                                            parameter.group("value"))
                            + saidByOurValue(refused));
        }
        var code = new HttpStatus(status);
        var message =
                switch (status) {
                    case 400 -> "The request cannot be read" + saidByOurValue(refused);
                    case 404 -> "There is nothing at %s".formatted(request.getRequestURI()) + saidByOurValue(refused);
                    case 405 -> "%s is not possible at %s".formatted(request.getMethod(), request.getRequestURI());
                    case 406 -> "This is only served as application/json";
                    case 415 -> "The body must be application/json, not %s".formatted(request.getContentType());
                    default -> "The request was refused";
                };
        return new DomainException(code, message);
    }

    /** A parameter's type refuses a text with a sentence of its own, which helps; the HTTP layer's sentences do not. */
    private static String saidByOurValue(WebApplicationException refused) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null) {
                return ": " + cause.getMessage();
            }
        }
        return "";
    }
}
