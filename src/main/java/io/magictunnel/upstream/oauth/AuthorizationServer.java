package io.magictunnel.upstream.oauth;

import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What an authorization server says of itself (RFC 8414, OpenID Connect Discovery).
 *
 * @param issuer its name, exactly as it writes it
 * @param namesItself whether its answers say who gave them (RFC 9207)
 * @param takesDocuments whether a client may introduce itself by the address of a document
 */
record AuthorizationServer(
        String issuer,
        Optional<String> authorizationEndpoint,
        String tokenEndpoint,
        Optional<String> registrationEndpoint,
        List<String> authMethods,
        List<String> scopes,
        boolean hasPkce,
        boolean namesItself,
        boolean takesDocuments) {

    /** @param issuer by which the metadata was found; metadata of another one is not used */
    static AuthorizationServer read(JsonNode metadata, String issuer) throws UpstreamException {
        var named = metadata.path("issuer").asString("");
        if (!named.equals(issuer)) {
            throw new UpstreamException(
                    Reason.UNAUTHORIZED,
                    "names the authorization server '%s', which calls itself '%s'"
                            .formatted(ForeignText.oneLine(issuer), ForeignText.oneLine(named)));
        }
        var tokens = text(metadata, "token_endpoint")
                .orElseThrow(() -> new UpstreamException(
                        Reason.UNAUTHORIZED, "has an authorization server that names no address for tokens"));
        return new AuthorizationServer(
                issuer,
                text(metadata, "authorization_endpoint"),
                tokens,
                text(metadata, "registration_endpoint"),
                texts(metadata.path("token_endpoint_auth_methods_supported")),
                texts(metadata.path("scopes_supported")),
                texts(metadata.path("code_challenge_methods_supported")).contains("S256"),
                metadata.path("authorization_response_iss_parameter_supported").asBoolean(false),
                metadata.path("client_id_metadata_document_supported").asBoolean(false));
    }

    static Optional<String> text(JsonNode object, String key) {
        return object.path(key).stringValueOpt().filter(text -> !text.isBlank());
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .flatMap(item -> item.stringValueOpt().stream())
                .limit(200)
                .toList();
    }
}
