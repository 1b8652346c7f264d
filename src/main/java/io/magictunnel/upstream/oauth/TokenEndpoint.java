package io.magictunnel.upstream.oauth;

import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The address where one authorization server gives tokens to us. */
final class TokenEndpoint {

    private final AuthorizationServer server;
    private final KnownClient client;
    private final GuardedHttp http;
    private final Clock clock;

    TokenEndpoint(AuthorizationServer server, KnownClient client, GuardedHttp http, Clock clock) {
        this.server = server;
        this.client = client;
        this.http = http;
        this.clock = clock;
    }

    Tokens forCode(String code, ConsentRequest consent) throws UpstreamException, InterruptedException {
        var request = consent.wish().request();
        var form = form("authorization_code", request);
        form.put("code", code);
        form.put("code_verifier", consent.verifier());
        form.put("redirect_uri", consent.redirect().toString());
        return ask(form, request);
    }

    /** For our own name and secret. */
    Tokens forOurselves(Tokens.Request request) throws UpstreamException, InterruptedException {
        var form = form("client_credentials", request);
        ScopeChoice.written(request.scopes()).ifPresent(scope -> form.put("scope", scope));
        return ask(form, request);
    }

    /** Empty where the server does not know the token any more. */
    Optional<Tokens> again(Tokens before) throws UpstreamException, InterruptedException {
        var request = new Tokens.Request(before.issuer(), before.resource(), before.scopes(), before.refresh());
        var form = form("refresh_token", request);
        form.put("refresh_token", before.refresh().orElseThrow());
        var reply = send(form);
        return reply.isGood() ? Tokens.of(reply.body().orElseThrow(), request, clock.instant()) : Optional.empty();
    }

    private static Map<String, String> form(String grant, Tokens.Request request) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", grant);
        form.put("resource", request.resource());
        return form;
    }

    private Tokens ask(Map<String, String> form, Tokens.Request request)
            throws UpstreamException, InterruptedException {
        var reply = send(form);
        var tokens =
                reply.body().filter(body -> reply.isGood()).flatMap(body -> Tokens.of(body, request, clock.instant()));
        return tokens.orElseThrow(() -> new UpstreamException(
                Reason.UNAUTHORIZED,
                "has the authorization server '%s', which gave no token: %s"
                        .formatted(server.issuer(), reply.fault())));
    }

    private GuardedHttp.Reply send(Map<String, String> form) throws UpstreamException, InterruptedException {
        var proof = client.proofFor(server);
        form.putAll(proof.form());
        return http.postForm(server.tokenEndpoint(), form, proof.headers());
    }
}
