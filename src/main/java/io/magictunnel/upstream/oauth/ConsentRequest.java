package io.magictunnel.upstream.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question to a person, whether we may act for them: the address to which their browser goes, and what is needed to make
 * something of the answer. It is good for one answer.
 *
 * @param state comes back with the answer; who does not know it cannot answer
 */
public record ConsentRequest(
        URI address, String state, String verifier, ConsentWish wish, KnownClient client, URI redirect) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static ConsentRequest to(ConsentWish wish, KnownClient client, URI redirect, GuardedHttp http)
            throws UpstreamException {
        var server = wish.found().server();
        if (!server.hasPkce()) {
            throw refused(server, "does not offer PKCE with S256");
        }
        var page = server.authorizationEndpoint().orElseThrow(() -> refused(server, "names no page for people"));
        var request = new ConsentRequest(http.guard().require(page), random(), random(), wish, client, redirect);
        return request.at(request.query());
    }

    private ConsentRequest at(Map<String, String> query) {
        var page = address.toString();
        var whole = page + (page.contains("?") ? "&" : "?") + GuardedHttp.encoded(query);
        return new ConsentRequest(URI.create(whole), state, verifier, wish, client, redirect);
    }

    private Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", redirect.toString());
        query.put("state", state);
        query.put("code_challenge", challengeOf(verifier));
        query.put("code_challenge_method", "S256");
        query.put("resource", wish.found().resource().resource());
        ScopeChoice.written(wish.scopes()).ifPresent(scope -> query.put("scope", scope));
        return query;
    }

    /**
     * The code of the answer, after its sender is proven as far as it can be (RFC 9207).
     *
     * @param answer the parameters with which the browser came back
     */
    String codeOf(Map<String, String> answer) throws UpstreamException {
        var server = wish.found().server();
        if (!isOurState(answer.getOrDefault("state", ""))) {
            throw refused(server, "answered what was not asked");
        }
        var issuer = Optional.ofNullable(answer.get("iss"));
        if (issuer.isEmpty() && server.namesItself()) {
            throw refused(server, "promised to say who answers, and did not");
        }
        if (issuer.filter(named -> !named.equals(server.issuer())).isPresent()) {
            throw refused(server, "was asked, but '%s' answered".formatted(ForeignText.oneLine(issuer.get())));
        }
        if (answer.containsKey("error")) {
            throw refused(server, "refused: " + ForeignText.oneLine(answer.get("error")));
        }
        return Optional.ofNullable(answer.get("code"))
                .filter(code -> !code.isEmpty())
                .orElseThrow(() -> refused(server, "answered without a code"));
    }

    @Override
    public String toString() {
        return "ConsentRequest[%s]".formatted(wish.found().server().issuer());
    }

    private boolean isOurState(String shown) {
        return MessageDigest.isEqual(state.getBytes(US_ASCII), shown.getBytes(US_ASCII));
    }

    private static String challengeOf(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UpstreamException refused(AuthorizationServer server, String fault) {
        return new UpstreamException(
                Reason.UNAUTHORIZED,
                "has the authorization server '%s', which %s".formatted(ForeignText.oneLine(server.issuer()), fault));
    }
}
