package io.magictunnel.mcp;

import io.magictunnel.mcp.stream.HttpReply;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.JsonRpcError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Turns what the HTTP layer refuses, and our own bugs, into JSON-RPC errors that say nothing of our inside. */
@ApplicationScoped
public class McpErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOGGER = System.getLogger(McpErrorMapper.class.getName());

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        return thrown instanceof WebApplicationException refused ? refusal(refused.getResponse()) : bug(thrown);
    }

    private static Response refusal(Response original) {
        var message =
                switch (original.getStatus()) {
                    case 404 -> "There is no MCP endpoint here";
                    case 405 -> "MCP uses POST, GET and DELETE";
                    default -> "The request was refused";
                };
        var answer = HttpReply.failure(
                original.getStatus(), Optional.empty(), JsonRpcError.of(JsonRpcError.INVALID_REQUEST, message));
        var allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    private Response bug(Throwable bug) {
        var id = RequestId.of(request).value();
        LOGGER.log(Level.ERROR, "A request ended in a bug of ours request=" + id, bug);
        return HttpReply.failure(500, Optional.empty(), JsonRpcError.internal(id));
    }
}
