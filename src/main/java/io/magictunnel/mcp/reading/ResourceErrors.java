package io.magictunnel.mcp.reading;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawObject;
import java.util.Optional;
import java.util.Set;

/** Errors about prompts and resources in the codes of the client's revision, whatever revision they come from. */
public final class ResourceErrors {

    /** What a server of the stateless generation says of our own requests; to our client it means nothing. */
    private static final Set<Integer> BETWEEN_US =
            Set.of(JsonRpcError.HEADER_MISMATCH, JsonRpcError.UNSUPPORTED_VERSION);

    private ResourceErrors() {}

    public static JsonRpcError unknown(String uri, ProtocolVersion version) {
        return notFound("Resource not found", uri, version);
    }

    /** The error of a server that was asked to read. */
    public static JsonRpcError ofRead(JsonRpcError error, String uri, ProtocolVersion version) {
        var isUnknown = error.code() == JsonRpcError.RESOURCE_NOT_FOUND
                || (error.code() == JsonRpcError.INVALID_PARAMS && (version.isStateless() || namesResource(error)));
        return isUnknown ? notFound(error.message(), uri, version) : translated(error, version);
    }

    /** The error of a server that was asked something else. */
    public static JsonRpcError translated(JsonRpcError error, ProtocolVersion version) {
        if (BETWEEN_US.contains(error.code())) {
            return JsonRpcError.of(JsonRpcError.INTERNAL_ERROR, error.message());
        }
        return version.isStateless() && error.code() == JsonRpcError.RESOURCE_NOT_FOUND
                ? new JsonRpcError(JsonRpcError.INVALID_PARAMS, error.message(), error.data())
                : error;
    }

    private static JsonRpcError notFound(String message, String uri, ProtocolVersion version) {
        var code = version.isStateless() ? JsonRpcError.INVALID_PARAMS : JsonRpcError.RESOURCE_NOT_FOUND;
        return new JsonRpcError(
                code, message, Optional.of(new RawObject().put("uri", uri).toRaw()));
    }

    private static boolean namesResource(JsonRpcError error) {
        return error.data()
                .filter(data -> JsonRpcReader.members(data).containsKey("uri"))
                .isPresent();
    }
}
