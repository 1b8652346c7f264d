package io.magictunnel.security.token;

import io.magictunnel.platform.Json;
import io.magictunnel.security.request.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What clients must know to get a token for us (RFC 9728): who gives them, and for what to ask. */
@WebServlet({ResourceMetadata.PATH, ResourceMetadata.PATH + "/*"})
public class ResourceMetadata extends HttpServlet {

    static final String PATH = "/.well-known/oauth-protected-resource";

    @Inject
    transient ExternalTokens tokens;

    /** Where this is found for the MCP endpoint. */
    static String address(PublicAddress address) {
        return address.at(PATH + "/mcp").toString();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rest = request.getPathInfo();
        if (tokens.issuer().isEmpty() || !(rest == null || rest.equals("/mcp") || rest.startsWith("/mcp/"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var metadata = Json.MAPPER.createObjectNode().put("resource", tokens.audience());
        metadata.putArray("authorization_servers").add(tokens.issuer().get());
        metadata.putArray("bearer_methods_supported").add("header");
        metadata.put("resource_name", "MagicTunnel");
        if (!tokens.scopes().isEmpty()) {
            tokens.scopes().forEach(metadata.putArray("scopes_supported")::add);
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(metadata));
    }
}
