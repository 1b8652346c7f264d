package io.magictunnel.security.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells a browser that a script of an origin which the operator named may call us. Cookies stay out of it. */
final class CrossOrigin {

    private CrossOrigin() {}

    static void allow(HttpServletResponse response, String origin) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader(
                "Access-Control-Expose-Headers", "Mcp-Session-Id, WWW-Authenticate, Retry-After, X-Request-Id");
        response.addHeader("Vary", "Origin");
    }

    /** A browser's question before the request itself; it carries no key. */
    static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    static void answerPreflight(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        var headers = request.getHeader("Access-Control-Request-Headers");
        if (headers != null && headers.length() <= 1000 && headers.matches("[A-Za-z0-9, _-]*")) {
            response.setHeader("Access-Control-Allow-Headers", headers);
        }
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
