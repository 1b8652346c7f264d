package io.magictunnel.security.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The parts of the product, as far as they differ in who gets in and how a refusal looks. What is in no other part is REST. */
public enum Area {
    /** What must be open: the page where people sign in, style and scripts of the pages, and the addresses of OAuth. */
    OPEN,
    PAGES,
    MCP,
    REST;

    /** The page where people sign in. */
    public static final String SIGN_IN_PAGE = "/admin/login.xhtml";

    private static final String NEWS = "/jakarta.faces.push";

    private static final Set<String> OPEN_PATHS =
            Set.of("/", "/error", "/admin/login", "/oauth/callback", "/oauth/client.json", SIGN_IN_PAGE);

    public static Area of(HttpServletRequest request) {
        return of(path(request), request.getRequestURI());
    }

    /** Whether anybody may ask this: there must be a way to become somebody. */
    public static boolean isForAnybody(HttpServletRequest request) {
        return of(request) == OPEN
                || (request.getMethod().equals("POST") && path(request).equals("/dashboard/api/session"));
    }

    /** Whether a page asks to be told what changes. */
    static boolean isNewsOfPages(HttpServletRequest request) {
        return isBelow(path(request), NEWS);
    }

    /** The channel on which a page listens. */
    static String channel(HttpServletRequest request) {
        var path = path(request);
        return path.substring(Math.min(path.length(), NEWS.length() + 1));
    }

    /**
     * @param path as the server understood it: decoded, without parameters
     * @param raw as it was sent
     */
    static Area of(String path, String raw) {
        if (isOpen(path)) {
            return path.equals(raw) ? OPEN : REST;
        }
        if (isBelow(path, "/mcp")) {
            return MCP;
        }
        return isBelow(path, "/admin") || isBelow(path, NEWS) ? PAGES : REST;
    }

    /** The path as the server understood it. */
    public static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static boolean isOpen(String path) {
        return OPEN_PATHS.contains(path)
                || isBelow(path, "/.well-known/oauth-protected-resource")
                || (path.startsWith("/jakarta.faces.resource/") && !path.contains(".."));
    }

    private static boolean isBelow(String path, String top) {
        return path.equals(top) || path.startsWith(top + "/");
    }
}
