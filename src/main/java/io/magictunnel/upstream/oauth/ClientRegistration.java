package io.magictunnel.upstream.oauth;

import io.magictunnel.platform.Json;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an authorization server comes to know us: by what the operator arranged with it, by the address of a document that describes
 * us, or by registering, in this order.
 */
public final class ClientRegistration {

    /** What a client says about itself. */
    public record Description(String name, URI redirect, Optional<URI> document) {

        /** The same, as a document or as a wish to be registered. */
        public ObjectNode written() {
            var object = Json.MAPPER.createObjectNode();
            object.put("client_name", name);
            object.putArray("redirect_uris").add(redirect.toString());
            object.putArray("grant_types").add("authorization_code").add("refresh_token");
            object.putArray("response_types").add("code");
            object.put("application_type", isOfThisMachine(redirect) ? "native" : "web");
            object.put("token_endpoint_auth_method", "none");
            return object;
        }

        private static boolean isOfThisMachine(URI address) {
            return Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
        }
    }

    private final Optional<KnownClient> arranged;
    private final Description description;
    private final TokenStore store;
    private final GuardedHttp http;

    /** @param arranged with whatever authorization server the operator allows */
    ClientRegistration(Optional<KnownClient> arranged, Description description, TokenStore store, GuardedHttp http) {
        this.arranged = arranged;
        this.description = description;
        this.store = store;
        this.http = http;
    }

    KnownClient with(AuthorizationServer server) throws UpstreamException, InterruptedException {
        if (arranged.isPresent()) {
            return new KnownClient(
                    server.issuer(),
                    arranged.get().id(),
                    arranged.get().secret(),
                    arranged.get().method());
        }
        if (server.takesDocuments() && description.document().isPresent()) {
            return new KnownClient(
                    server.issuer(), description.document().get().toString(), Optional.empty(), Optional.of("none"));
        }
        var known = store.client(server.issuer());
        return known.isPresent() ? known.get() : register(server);
    }

    private KnownClient register(AuthorizationServer server) throws UpstreamException, InterruptedException {
        var address = server.registrationEndpoint()
                .orElseThrow(() -> new UpstreamException(
                        Reason.UNAUTHORIZED,
                        "has the authorization server '%s', which registers nobody; its definition needs auth.client_id"
                                .formatted(server.issuer())));
        var reply = http.postJson(address, wish(server));
        var id = reply.body().flatMap(body -> AuthorizationServer.text(body, "client_id"));
        if (!reply.isGood() || id.isEmpty()) {
            throw new UpstreamException(
                    Reason.UNAUTHORIZED,
                    "has the authorization server '%s', which did not register us: %s"
                            .formatted(server.issuer(), reply.fault()));
        }
        var body = reply.body().orElseThrow();
        var client = new KnownClient(
                server.issuer(),
                id.get(),
                AuthorizationServer.text(body, "client_secret"),
                AuthorizationServer.text(body, "token_endpoint_auth_method"));
        store.keep(client);
        return client;
    }

    private ObjectNode wish(AuthorizationServer server) {
        var wish = description.written();
        var methods = server.authMethods();
        if (!methods.isEmpty() && !methods.contains("none")) {
            wish.put(
                    "token_endpoint_auth_method",
                    methods.contains("client_secret_basic") ? "client_secret_basic" : methods.getFirst());
        }
        return wish;
    }
}
