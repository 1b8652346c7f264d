package io.magictunnel.upstream.oauth;

import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a server says about its protection (RFC 9728).
 *
 * @param resource its name for authorization servers, exactly as it writes it
 */
record ProtectedResource(String resource, List<String> authorizationServers, List<String> scopes) {

    /** @param server the address that we use; a description of something else is not used */
    static ProtectedResource read(JsonNode metadata, URI server) throws UpstreamException {
        var resource = metadata.path("resource").asString("");
        if (!isAbove(resource, server)) {
            throw new UpstreamException(
                    Reason.UNAUTHORIZED,
                    "describes the protection of '%s', which is another server"
                            .formatted(ForeignText.oneLine(resource)));
        }
        return new ProtectedResource(
                resource,
                AuthorizationServer.texts(metadata.path("authorization_servers")),
                AuthorizationServer.texts(metadata.path("scopes_supported")));
    }

    /** Servers from before RFC 9728 say nothing; then their origin is their authorization server. */
    static ProtectedResource unsaid(URI server) {
        var origin = "%s://%s".formatted(server.getScheme(), server.getRawAuthority());
        return new ProtectedResource(canonical(server), List.of(origin), List.of());
    }

    private static boolean isAbove(String resource, URI server) {
        try {
            var named = URI.create(resource);
            if (named.getHost() == null || named.getScheme() == null || named.getRawFragment() != null) {
                return false;
            }
            var path = String.valueOf(named.getRawPath()).replaceAll("/+$", "");
            var asked = String.valueOf(server.getRawPath());
            return AddressGuard.isSameOrigin(named, server) && (asked.equals(path) || asked.startsWith(path + "/"));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static String canonical(URI server) {
        return "%s://%s%s".formatted(server.getScheme(), server.getRawAuthority(), server.getRawPath());
    }
}
