package io.magictunnel.upstream.oauth;

import io.magictunnel.upstream.credential.Challenge;
import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.session.UpstreamException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows one server the token that its authorization server gave us, exchanges it before it ends, and gets another one where the
 * server wants another. One thread at a time does that; the others wait and use what it got.
 */
public final class OAuthCredentials implements RequestCredentials {

    /** So often leave is asked for more than was granted; a server that is never content is left alone. */
    private static final int MOST_STEPS = 2;

    private final OAuthParty party;
    private final TokenGrant grant;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Optional<Tokens> tokens = Optional.empty();
    private int steps;

    public OAuthCredentials(OAuthParty party, TokenGrant grant) {
        this.party = party;
        this.grant = grant;
    }

    @Override
    public Map<String, String> headers() throws UpstreamException, InterruptedException {
        var known = tokens;
        if (known.filter(token -> token.isFresh(party.clock().instant())).isEmpty()) {
            known = renewed();
        }
        return known.map(OAuthCredentials::header).orElse(Map.of());
    }

    @Override
    public boolean refused(Refusal refusal) throws UpstreamException, InterruptedException {
        renewing.lockInterruptibly();
        try {
            if (hasOtherThan(refusal.shown())) {
                return true;
            }
            var challenge = Challenge.of(refusal.challenges());
            if (refusal.status() == 403 && (!challenge.isAboutScope() || ++steps > MOST_STEPS)) {
                return false;
            }
            return obtain(challenge, refusal.status());
        } finally {
            renewing.unlock();
        }
    }

    /** Another thread or node, or a person in the browser, may have got other tokens meanwhile. */
    private boolean hasOtherThan(Map<String, String> shown) {
        if (tokens.filter(token -> !header(token).equals(shown)).isPresent()) {
            return true;
        }
        var stored = party.store().tokens().filter(token -> !header(token).equals(shown));
        stored.ifPresent(token -> tokens = stored);
        return stored.isPresent();
    }

    private boolean obtain(Challenge challenge, int status) throws UpstreamException, InterruptedException {
        var found = party.discovery().find(challenge);
        var before = tokens.filter(token -> token.issuer().equals(found.server().issuer()));
        var asked = before.map(Tokens::scopes).orElse(List.of());
        var wanted = ScopeChoice.of(challenge, found, party.scope(), asked);
        if (status == 403 && Set.copyOf(asked).equals(wanted)) {
            return false;
        }
        if (status == 401 && before.isPresent()) {
            var again = exchanged(before.get(), found.server());
            if (again.isPresent()) {
                take(again.get());
                return true;
            }
        }
        take(grant.obtain(party, new ConsentWish(found, wanted)));
        return true;
    }

    /** What is in the store, which another thread or node may have renewed; exchanged where it is about to end. */
    private Optional<Tokens> renewed() throws UpstreamException, InterruptedException {
        renewing.lockInterruptibly();
        try {
            var stored = party.store().tokens();
            if (stored.isEmpty() || stored.get().isFresh(party.clock().instant())) {
                tokens = stored;
            } else if (stored.get().refresh().isEmpty()) {
                tokens = Optional.empty();
            } else {
                tokens = exchanged(
                        stored.get(), party.discovery().serverOf(stored.get().issuer()));
                tokens.ifPresent(party.store()::keep);
            }
            return tokens;
        } finally {
            renewing.unlock();
        }
    }

    private Optional<Tokens> exchanged(Tokens before, AuthorizationServer server)
            throws UpstreamException, InterruptedException {
        if (before.refresh().isEmpty()) {
            return Optional.empty();
        }
        var client = party.registration().with(server);
        var again = new TokenEndpoint(server, client, party.http(), party.clock()).again(before);
        if (again.isEmpty()) {
            party.store().forget(before);
        }
        return again;
    }

    private void take(Tokens got) {
        party.store().keep(got);
        tokens = Optional.of(got);
    }

    private static Map<String, String> header(Tokens token) {
        return Map.of("Authorization", "Bearer " + token.access());
    }
}
