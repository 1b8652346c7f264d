package io.magictunnel.upstream.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.proof.OAuthParties;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;

/**
 * Where browsers come back to with an answer. The first address may be asked by anybody and only sends the browser on: it comes from
 * another site, and brings the session of the person only when one of our own pages sends it.
 */
@WebServlet({OAuthParties.CALLBACK, ConsentServlet.SIGNED_IN})
public class ConsentServlet extends HttpServlet {

    static final String SIGNED_IN = "/admin/oauth";

    private static final int LONGEST_QUERY = 8000;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="UTF-8"><title>MagicTunnel</title>%s</head>
            <body style="font-family: sans-serif; margin: 4rem auto; max-width: 40rem"><p>%s</p><p><a href="%s">%s</a></p></body></html>
            """;

    @Inject
    transient ServerConsents consents;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient ConsentNews news;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(SIGNED_IN)) {
            finish(request, response);
        } else {
            sendOn(request, response);
        }
    }

    private static void sendOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = request.getQueryString();
        if (query == null || query.length() > LONGEST_QUERY) {
            show(response, 400, "", "This address is for answers of authorization servers.", "/admin/", "Dashboard");
            return;
        }
        var next = escaped(SIGNED_IN + "?" + query);
        show(response, 200, "<meta http-equiv=\"refresh\" content=\"0; url=%s\">".formatted(next), "", next, "Go on");
    }

    private void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var server = consents.finish(current.atLeast(Role.USER), parameters(request));
            if (isPerson(request)) {
                tellOnPage(response, new ConsentNews.Item(server, ""));
            } else {
                var said = "MagicTunnel may use the server '%s' now.".formatted(server);
                show(response, 200, "", escaped(said), "/admin/servers", "Servers");
            }
        } catch (DomainException refused) {
            if (isPerson(request)) {
                tellOnPage(response, new ConsentNews.Item("", refused.getMessage()));
            } else {
                var status = refused.code().httpStatus();
                show(response, status, "", escaped(refused.getMessage()), "/admin/servers", "Servers");
            }
        }
    }

    /** Whoever is signed in to the pages sees there what happened; a program that shows a key has no use for them. */
    private static boolean isPerson(HttpServletRequest request) {
        return request.getSession(false) != null;
    }

    private void tellOnPage(HttpServletResponse response, ConsentNews.Item item) throws IOException {
        news.leave(item);
        var opened = item.server().isEmpty() ? "" : "?server=" + URLEncoder.encode(item.server(), UTF_8);
        response.sendRedirect("/admin/servers" + opened);
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }

    private static void show(
            HttpServletResponse response, int status, String head, String text, String address, String label)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getOutputStream()
                .write(PAGE.formatted(head, text, address, label).getBytes(UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
