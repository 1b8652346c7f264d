package io.magictunnel.security.request;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.RequestId;
import io.magictunnel.platform.rest.ErrorBody;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** How a request is refused before anybody looks at what it wants: in the words of the part of the product that it asked. */
@ApplicationScoped
public class Refusals {

    private static final int JSON_RPC_REFUSED = -32001;

    @Inject
    Clock clock;

    /** @param challenge what a client is told that must show something, or something else */
    public void send(
            HttpServletRequest request, HttpServletResponse response, DomainException refusal, String challenge)
            throws IOException {
        var area = Area.of(request);
        var status = refusal.code().httpStatus();
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            if (area == Area.PAGES) {
                sendToSignIn(request, response);
                return;
            }
        }
        if (status == HttpServletResponse.SC_UNAUTHORIZED || refusal.code() == SecurityError.INSUFFICIENT_SCOPE) {
            response.setHeader("WWW-Authenticate", challenge);
        }
        refusal.retryAfter()
                .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(ErrorBody.wholeSeconds(wait))));
        write(response, status, area == Area.MCP ? jsonRpc(refusal) : errorBody(request, refusal));
    }

    /** Faces asks for parts of a page by script and follows no redirect of HTTP, only one in its own words. */
    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.sendRedirect(SignInAddress.leadingBackTo(request));
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.getOutputStream()
                .write(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"/></partial-response>"
                                .formatted(Area.SIGN_IN_PAGE)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] jsonRpc(DomainException refusal) {
        var body = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0").putNull("id");
        body.putObject("error").put("code", JSON_RPC_REFUSED).put("message", refusal.getMessage());
        return Json.MAPPER.writeValueAsBytes(body);
    }

    private byte[] errorBody(HttpServletRequest request, DomainException refusal) {
        return SnakeCaseJson.MAPPER.writeValueAsBytes(ErrorBody.of(refusal, RequestId.of(request), clock.instant()));
    }

    private static void write(HttpServletResponse response, int status, byte[] json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
