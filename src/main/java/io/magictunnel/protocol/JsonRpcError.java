package io.magictunnel.protocol;

import io.magictunnel.protocol.input.ClientCapabilities;
import java.util.Optional;

/**
 * A JSON-RPC error object: the protocol was broken, or the request cannot be answered. A tool that fails is no such error but
 * a result with {@code isError}.
 *
 * @param data further facts for the client, as JSON
 */
public record JsonRpcError(int code, String message, Optional<RawJson> data) {

    public static final int PARSE_ERROR = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;
    /** Ours: more at once than the operator allows; the same request can succeed later. */
    public static final int TOO_MANY = -32000;
    /** What servers with sessions have agreed on for a session that does not exist. */
    public static final int SESSION_NOT_FOUND = -32001;
    /** Revisions before 2026-07-28: there is no such resource. */
    public static final int RESOURCE_NOT_FOUND = -32002;
    /** Revision 2026-07-28: a header contradicts the body. */
    public static final int HEADER_MISMATCH = -32020;
    /** Revision 2026-07-28: the client lacks a capability that the request needs. */
    public static final int MISSING_CAPABILITY = -32021;
    /** Revision 2026-07-28: this revision is not spoken here. */
    public static final int UNSUPPORTED_VERSION = -32022;

    /** Revision 2025-11-25: the user has to visit pages before the request can be made again. */
    public static final int URL_ELICITATION_REQUIRED = -32042;

    public static JsonRpcError of(int code, String message) {
        return new JsonRpcError(code, message, Optional.empty());
    }

    public static JsonRpcError methodNotFound(String method) {
        return of(METHOD_NOT_FOUND, "Method not found: " + Excerpt.of(method));
    }

    /** The request cannot be answered without asking the client what it has not declared to answer. */
    public static JsonRpcError missingCapability(ClientCapabilities required) {
        var data = new RawObject().put("requiredCapabilities", required.toRaw()).toRaw();
        return new JsonRpcError(
                MISSING_CAPABILITY, "The client lacks a capability that this request needs", Optional.of(data));
    }

    /**
     * A bug of ours. The details are nobody else's affair.
     *
     * @param requestId under which the server's log has them
     */
    public static JsonRpcError internal(String requestId) {
        return of(INTERNAL_ERROR, "Internal error; the server's log has it under request " + requestId);
    }
}
