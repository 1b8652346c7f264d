package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** The HTTP side of answers. */
public final class HttpReply {

    private HttpReply() {}

    public static Response json(int status, JsonBody body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, body.length())
                .entity((StreamingOutput) body::writeTo)
                .build();
    }

    public static Response failure(int status, Optional<RawJson> id, JsonRpcError error) {
        return json(status, JsonBody.of(McpJson.failure(id, error)));
    }

    /** A notification or an answer was taken; there is nothing to say about it. */
    public static Response accepted() {
        return Response.accepted().build();
    }

    public static Response events(StreamingOutput stream) {
        return Response.ok(stream, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
