package io.magictunnel.platform;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ties together what one request left in the log, the history and the audit trail; callers see it in error bodies. */
public record RequestId(String value) {

    /** The header in which a caller may bring an id of its own, and in which it is told the one that was used. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public static RequestId random() {
        return new RequestId(UUID.randomUUID().toString());
    }

    /** The id of an HTTP request: the caller's own where it is sane, else one that is made at the first question. */
    public static RequestId of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestId known) {
            return known;
        }
        var brought = request.getHeader(HEADER);
        return remember(request, isSane(brought) ? new RequestId(brought) : random());
    }

    static boolean isSane(String text) {
        return text != null && SANE.matcher(text).matches();
    }

    private static RequestId remember(ServletRequest request, RequestId id) {
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
