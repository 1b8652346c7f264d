package io.magictunnel.security.session;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.SecurityError;
import io.magictunnel.security.account.Password;
import io.magictunnel.security.account.PasswordHash;
import io.magictunnel.security.account.User;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Proves people by name and password. Guessing is bounded, and a wrong name takes as long as a wrong password. */
@ApplicationScoped
public class SignIn {

    /** Under this name the browser's session holds who signed in. */
    public static final String SESSION_ATTRIBUTE = SignedIn.class.getName();

    private static final int LONGEST_INPUT = Password.MAX_LENGTH;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    SignInConfig config;

    private AttemptLimit together;
    private AttemptLimit byAddress;
    private AttemptLimit byName;

    @PostConstruct
    void limit() {
        together = new AttemptLimit(config.maxFailures, config.window);
        byAddress = new AttemptLimit(config.maxFailuresPerAddress, config.window);
        byName = new AttemptLimit(config.maxFailuresPerName, config.window);
    }

    /** Signs in to the pages: from now on the browser's session stands for this person. */
    public Caller toPages(HttpServletRequest request, String name, String password) {
        var user = prove(name, password, request.getRemoteAddr());
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(SESSION_ATTRIBUTE, new SignedIn(user.id(), clock.instant()));
        return sessions.began(user, "pages");
    }

    /** Signs out of the pages. */
    public void outOfPages(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Signs in to the REST API; the token is shown once. */
    public Sessions.IssuedToken toApi(HttpServletRequest request, String name, String password) {
        var user = prove(name, password, request.getRemoteAddr());
        sessions.began(user, "session token");
        return sessions.issue(user);
    }

    /** Whether this is the caller's password: asked before something that a stolen session must not do. */
    public void confirm(Caller caller, String password, String address) {
        prove(caller.userName(), password, address);
    }

    private User prove(String givenName, String password, String address) {
        var name = bounded(givenName).toLowerCase(Locale.ROOT);
        var now = clock.instant();
        refuseTooMany(name, address, now);
        var user = sessions.candidate(name);
        var hash = user.flatMap(User::password).orElse(PasswordHash.OF_NOBODY);
        var matches = hash.matches(bounded(password));
        if (!matches || user.isEmpty()) {
            trail.record(Caller.system(), "sign_in", "user", name, AuditTrail.Outcome.DENIED, "from " + address);
            throw new DomainException(SecurityError.INVALID_CREDENTIALS, "The name or the password is wrong");
        }
        forgive(name, address);
        if (hash.isOutdated()) {
            sessions.rehash(user.get(), PasswordHash.of(new Password(password)));
        }
        return user.get();
    }

    private void forgive(String name, String address) {
        together.forget(pair(name, address));
        byAddress.uncount(address);
        byName.uncount(name);
    }

    private void refuseTooMany(String name, String address, Instant now) {
        var wait = Stream.of(
                        together.count(pair(name, address), now),
                        byAddress.count(address, now),
                        byName.count(name, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        if (wait.isPresent()) {
            throw new DomainException(
                    SecurityError.TOO_MANY_ATTEMPTS, "Too many attempts to sign in; wait before the next one", wait);
        }
    }

    private static String pair(String name, String address) {
        return name + "\n" + address;
    }

    /** No account has a name or a password that long. */
    private static String bounded(String text) {
        return text.length() <= LONGEST_INPUT ? text : "";
    }
}
