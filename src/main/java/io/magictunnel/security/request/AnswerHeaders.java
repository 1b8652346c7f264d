package io.magictunnel.security.request;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells a browser: load nothing from elsewhere, show us in no frame, keep nothing that is somebody's. */
final class AnswerHeaders {

    /** Which scripts a page may run is said by a second policy of PrimeFaces, which knows the page's nonce; both hold. */
    private static final String PAGE_POLICY =
            "base-uri 'self'; connect-src 'self'; font-src 'self' data:; form-action 'self';"
                    + " frame-ancestors 'none'; frame-src 'self'; img-src 'self' data: blob:; object-src 'none';"
                    + " style-src 'self' 'unsafe-inline'";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private AnswerHeaders() {}

    static void add(HttpServletResponse response, Area area) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(
                "Content-Security-Policy", area == Area.MCP || area == Area.REST ? DATA_POLICY : PAGE_POLICY);
        if (area != Area.OPEN) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
