package io.magictunnel.platform.rest;

import io.magictunnel.platform.ErrorCode;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A refusal of HTTP itself, named by its own words: 415 is {@code UNSUPPORTED_MEDIA_TYPE}. */
record HttpStatus(int httpStatus) implements ErrorCode {

    @Override
    public String name() {
        var known = Response.Status.fromStatusCode(httpStatus);
        return known == null
                ? "HTTP_" + httpStatus
                : known.getReasonPhrase().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
    }
}
