package io.magictunnel.security.token;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AccountRemoved;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import io.magictunnel.security.Users;
import io.magictunnel.security.account.User;
import io.magictunnel.security.account.UserName;
import io.magictunnel.security.account.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * The users behind tokens: the first good token of somebody makes a user without a password, later ones find that user again. An
 * account that was here before is never taken over.
 */
@ApplicationScoped
@Transactional
public class ExternalUsers {

    @Inject
    ExternalIdentityRepository identities;

    @Inject
    Users users;

    @Inject
    UserRepository accounts;

    @Inject
    Clock clock;

    /**
     * The user of a token, with the role that it names.
     *
     * @param role of a new user whose token names none; empty where no users are made
     */
    Caller arrive(ProvenToken token, Optional<Role> role) {
        var known = identities.find(token.issuer(), token.subject()).flatMap(found -> accounts.find(found.userId()));
        var user = known.orElseGet(() -> make(token, role));
        if (!user.isEnabled()) {
            throw new DomainException(
                    SecurityError.INVALID_CREDENTIALS, "The user '%s' is disabled".formatted(user.name()));
        }
        if (token.role().filter(named -> named != user.role()).isPresent()) {
            return users.changeRole(Caller.system(), user.name(), token.role().get())
                    .asCaller();
        }
        return user.asCaller();
    }

    void forget(@Observes AccountRemoved removal) {
        accounts.findByName(removal.userName()).map(User::id).ifPresent(identities::removeOf);
    }

    private User make(ProvenToken token, Optional<Role> usual) {
        var role = usual.orElseThrow(() -> new DomainException(
                SecurityError.INVALID_CREDENTIALS,
                "The token is good, but nobody made a user for '%s'; auth.jwt.create_users is off"
                        .formatted(token.name())));
        if (users.find(token.name()).isPresent()) {
            throw new DomainException(
                    SecurityError.INVALID_CREDENTIALS,
                    "The token is good, but '%s' is the name of another user here".formatted(token.name()));
        }
        var name = new UserName(token.name());
        var user = users.create(Caller.system(), name, token.role().orElse(role), Optional.empty());
        identities.add(new ExternalIdentity(token.issuer(), token.subject(), user.id(), clock.instant()));
        return user;
    }
}
