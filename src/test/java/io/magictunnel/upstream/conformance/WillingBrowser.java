package io.magictunnel.upstream.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.magictunnel.upstream.oauth.CodeFlow;
import io.magictunnel.upstream.oauth.ConsentWish;
import io.magictunnel.upstream.oauth.OAuthParty;
import io.magictunnel.upstream.oauth.TokenGrant;
import io.magictunnel.upstream.oauth.Tokens;
import io.magictunnel.upstream.session.UpstreamException;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** A person who agrees to everything at once: follows the address, and hands back with what the answer would have come. */
public final class WillingBrowser implements TokenGrant {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Override
    public Tokens obtain(OAuthParty party, ConsentWish wish) throws UpstreamException, InterruptedException {
        var flow = new CodeFlow(party);
        var request = flow.begin(wish);
        return flow.finish(request, answerTo(request.address()));
    }

    /** The parameters of the redirect with which a page that asks nothing answers. */
    public static Map<String, String> answerTo(URI page) throws InterruptedException {
        try {
            var answer = BROWSER.send(HttpRequest.newBuilder(page).GET().build(), BodyHandlers.ofString());
            return parameters(URI.create(answer.headers()
                    .firstValue("location")
                    .orElseThrow(() -> new IllegalStateException("No redirect: " + answer.body()))));
        } catch (IOException broken) {
            throw new IllegalStateException("The page does not answer: " + page, broken);
        }
    }

    private static Map<String, String> parameters(URI address) {
        var parameters = new HashMap<String, String>();
        for (var pair : address.getRawQuery().split("&", -1)) {
            var equals = pair.indexOf('=');
            parameters.put(
                    URLDecoder.decode(pair.substring(0, equals), UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
        return parameters;
    }
}
