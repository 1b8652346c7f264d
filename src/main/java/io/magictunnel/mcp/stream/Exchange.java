package io.magictunnel.mcp.stream;

import io.magictunnel.mcp.inbound.InboundHeaders;
import io.magictunnel.mcp.listing.Wording;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.function.Function;

/**
 * One HTTP request at the endpoint, on its way to be answered.
 *
 * @param header gives the value of any header, or null, while the request is taken in
 */
public record Exchange(
        Caller caller,
        RequestId requestId,
        InboundHeaders headers,
        Function<String, String> header,
        Accepted accepted,
        AsyncResponse response)
        implements HttpSide {

    public static Exchange of(HttpServletRequest http, Caller caller, AsyncResponse response) {
        return new Exchange(
                caller,
                RequestId.of(http),
                InboundHeaders.read(http::getHeader),
                http::getHeader,
                Accepted.of(http.getHeader(HttpHeaders.ACCEPT)),
                response);
    }

    /** In which words the client wants tools, where it says so. */
    public Optional<Wording> wording() {
        return Optional.ofNullable(header.apply(Wording.HEADER)).flatMap(Wording::named);
    }

    public void reply(Response reply) {
        response.resume(reply);
    }

    @Override
    public void json(Answer answer) {
        reply(HttpReply.json(answer.httpStatus(), answer.body()));
    }

    @Override
    public void events(SseStream stream) {
        events((StreamingOutput) stream);
    }

    /** Goes on with a stream where the client has lost it. */
    public void events(StreamingOutput rest) {
        reply(HttpReply.events(rest));
    }

    public void refuse(int status, Optional<RawJson> id, JsonRpcError error) {
        reply(HttpReply.failure(status, id, error));
    }
}
