package io.magictunnel.security;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.account.AccountEdited;
import io.magictunnel.security.account.AccountPolicy;
import io.magictunnel.security.account.PasswordHash;
import io.magictunnel.security.account.User;
import io.magictunnel.security.account.UserName;
import io.magictunnel.security.account.UserRepository;
import io.magictunnel.security.key.ApiKey;
import io.magictunnel.security.key.ApiKeyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The accounts: made, changed and removed by those who may. Every change is in the audit trail. */
@ApplicationScoped
@Transactional
public class Users {

    @Inject
    UserRepository users;

    @Inject
    ApiKeyRepository keys;

    @Inject
    AuditTrail trail;

    @Inject
    Event<AccountEdited> edits;

    @Inject
    Event<AccountRemoved> removals;

    @Inject
    Clock clock;

    public List<User> all() {
        return users.all();
    }

    public Optional<User> find(String name) {
        return users.findByName(name);
    }

    public User get(String name) {
        return find(name)
                .orElseThrow(() ->
                        new DomainException(SecurityError.USER_NOT_FOUND, "There is no user '%s'".formatted(name)));
    }

    /** @param password absent for an account that only uses API keys */
    public User create(Caller actor, UserName name, Role role, Optional<PasswordHash> password) {
        AccountPolicy.requireMayManage(actor, role);
        if (users.findByName(name.value()).isPresent()) {
            throw new DomainException(SecurityError.USER_EXISTS, "There is already a user '%s'".formatted(name));
        }
        var user = new User(name, role, password, clock.instant());
        users.add(user);
        record(actor, "user.create", user, "with the role " + role.spelling());
        return user;
    }

    public User changeRole(Caller actor, String name, Role role) {
        var user = managed(actor, name);
        AccountPolicy.requireMayManage(actor, role);
        if (role != Role.ADMIN) {
            AccountPolicy.requireAnotherAdmin(users.lockAdmins(), user);
        }
        var before = user.role();
        user.takeRole(role);
        record(actor, "user.role", user, "from %s to %s".formatted(before.spelling(), role.spelling()));
        return user;
    }

    public User enable(Caller actor, String name) {
        var user = managed(actor, name);
        user.enable();
        record(actor, "user.enable", user, "can sign in again, keys work again");
        return user;
    }

    public User disable(Caller actor, String name) {
        var user = managed(actor, name);
        AccountPolicy.requireAnotherAdmin(users.lockAdmins(), user);
        user.disable(clock.instant());
        record(actor, "user.disable", user, "cannot sign in, keys do not work, sessions ended");
        return user;
    }

    /** Ends all sessions of that user. */
    public void changePassword(Caller actor, String name, PasswordHash password) {
        var user = get(name);
        AccountPolicy.requireOwnOrManaged(actor, user);
        user.changePassword(password, clock.instant());
        record(actor, "user.password", user, "sessions ended");
    }

    /** Removes the user with its keys, its sessions, and what was granted to them. */
    public void remove(Caller actor, String name) {
        var user = managed(actor, name);
        AccountPolicy.requireAnotherAdmin(users.lockAdmins(), user);
        var keyIds = keys.ofUser(user.id()).stream().map(ApiKey::id).collect(Collectors.toSet());
        removals.fire(new AccountRemoved(user.name(), keyIds));
        users.remove(user);
        record(actor, "user.remove", user, "with %d keys".formatted(keyIds.size()));
    }

    private User managed(Caller actor, String name) {
        var user = get(name);
        AccountPolicy.requireMayManage(actor, user.role());
        return user;
    }

    private void record(Caller actor, String action, User user, String detail) {
        trail.record(actor, action, "user", user.name(), AuditTrail.Outcome.OK, detail);
        edits.fire(new AccountEdited());
    }
}
