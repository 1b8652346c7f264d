package io.magictunnel.security.session;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.SecurityError;
import io.magictunnel.security.account.AccountEdited;
import io.magictunnel.security.account.PasswordHash;
import io.magictunnel.security.account.User;
import io.magictunnel.security.account.UserRepository;
import io.magictunnel.security.key.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What signing in writes down: when it happened, and the tokens that it gave. */
@ApplicationScoped
@Transactional
public class Sessions {

    /** Older tokens of the same user end when more are made. */
    static final int MOST_TOKENS_PER_USER = 20;

    @Inject
    UserRepository users;

    @Inject
    SessionTokenRepository tokens;

    @Inject
    AuditTrail trail;

    @Inject
    Event<AccountEdited> edits;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    SignInConfig config;

    /** The user who might sign in under this name. */
    Optional<User> candidate(String name) {
        return users.findByName(name).filter(User::isEnabled);
    }

    Caller began(User proven, String kind) {
        var user = stillThere(proven);
        user.signedIn(clock.instant());
        var caller = user.asCaller();
        trail.record(caller, "sign_in", "user", user.name(), AuditTrail.Outcome.OK, kind);
        return caller;
    }

    void rehash(User proven, PasswordHash fresher) {
        stillThere(proven).storeAgain(fresher);
    }

    IssuedToken issue(User proven) {
        var user = stillThere(proven);
        var now = clock.instant();
        tokens.ofUser(user.id()).stream().skip(MOST_TOKENS_PER_USER - 1L).forEach(tokens::remove);
        var secret = Secret.random(Secret.Kind.SESSION_TOKEN);
        var token = new SessionToken(user, secret, now, now.plus(config.tokenLifetime));
        tokens.add(token);
        return new IssuedToken(user.asCaller(), secret.text(), token.expiresAt());
    }

    /** Signs out: the token stops working with this call. */
    public void end(Caller caller, String shownToken) {
        Secret.shown(Secret.Kind.SESSION_TOKEN, shownToken)
                .flatMap(secret -> tokens.find(secret.id()))
                .filter(token -> token.user().id().equals(caller.userId()))
                .ifPresent(tokens::remove);
        trail.record(caller, "sign_out", "user", caller.userName(), AuditTrail.Outcome.OK, "session token");
        edits.fire(new AccountEdited());
    }

    public int removeExpired() {
        return tokens.removeExpired(clock.instant());
    }

    private User stillThere(User proven) {
        return users.find(proven.id())
                .filter(User::isEnabled)
                .orElseThrow(() -> new DomainException(
                        SecurityError.INVALID_CREDENTIALS, "The account was removed or disabled meanwhile"));
    }

    /** A token that was just made; it cannot be shown again. */
    public record IssuedToken(Caller caller, String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "IssuedToken[***]";
        }
    }
}
