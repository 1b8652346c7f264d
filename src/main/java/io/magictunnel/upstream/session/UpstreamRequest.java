package io.magictunnel.upstream.session;

import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it travels.
 *
 * @param id unique among the requests of one connection; also the progress token
 * @param name the tool, where the method is about one
 * @param paramHeaders arguments that the tool's schema wants repeated as HTTP headers
 */
public record UpstreamRequest(
        long id,
        String method,
        Optional<String> name,
        RawJson params,
        Map<String, String> paramHeaders,
        Patience patience) {

    public RawJson rawId() {
        return RawJson.of(Long.toString(id));
    }

    public byte[] body() {
        return McpJson.request(rawId(), method, Optional.of(params));
    }
}
