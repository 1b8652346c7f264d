package io.magictunnel.upstream.oauth;

import io.magictunnel.upstream.credential.Challenge;
import io.magictunnel.upstream.session.UpstreamException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks a person for leave in the browser, and exchanges the answer for tokens. */
public final class CodeFlow {

    private final OAuthParty party;

    public CodeFlow(OAuthParty party) {
        this.party = party;
    }

    /**
     * Where to send the person who shall be asked; the server is asked what it wants first.
     *
     * @param more scopes that the server wanted lately
     */
    public ConsentRequest begin(Set<String> more) throws UpstreamException, InterruptedException {
        var challenge = Challenge.of(party.http().challengesOf(party.server()));
        var found = party.discovery().find(challenge);
        var before = new ArrayList<>(party.store().tokens().map(Tokens::scopes).orElse(List.of()));
        before.addAll(more);
        return begin(new ConsentWish(found, ScopeChoice.of(challenge, found, party.scope(), before)));
    }

    public ConsentRequest begin(ConsentWish wish) throws UpstreamException, InterruptedException {
        var client = party.registration().with(wish.found().server());
        return ConsentRequest.to(wish, client, party.description().redirect(), party.http());
    }

    /** @param answer the parameters with which the browser came back */
    public Tokens finish(ConsentRequest request, Map<String, String> answer)
            throws UpstreamException, InterruptedException {
        var code = request.codeOf(answer);
        var server = request.wish().found().server();
        var tokens = new TokenEndpoint(server, request.client(), party.http(), party.clock()).forCode(code, request);
        party.store().keep(tokens);
        return tokens;
    }
}
