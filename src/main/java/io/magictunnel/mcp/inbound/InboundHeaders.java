package io.magictunnel.mcp.inbound;

import java.util.Optional;
import java.util.function.Function;

/** The headers of a request that belong to MCP, without the white space around them. */
public record InboundHeaders(
        Optional<String> protocolVersion, Optional<String> method, Optional<String> name, Optional<String> sessionId) {

    public static final String SESSION_ID = "Mcp-Session-Id";
    static final String PROTOCOL_VERSION = "MCP-Protocol-Version";
    static final String METHOD = "Mcp-Method";
    static final String NAME = "Mcp-Name";

    /**
     * Takes them from a request.
     *
     * @param header gives the value of a header, or null
     */
    public static InboundHeaders read(Function<String, String> header) {
        return new InboundHeaders(
                value(header, PROTOCOL_VERSION), value(header, METHOD), value(header, NAME), value(header, SESSION_ID));
    }

    private static Optional<String> value(Function<String, String> header, String name) {
        return Optional.ofNullable(header.apply(name)).map(String::strip);
    }
}
