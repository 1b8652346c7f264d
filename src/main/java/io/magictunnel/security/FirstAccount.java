package io.magictunnel.security;

import io.magictunnel.security.account.PasswordHash;
import io.magictunnel.security.account.UserName;
import io.magictunnel.security.account.UserRepository;
import io.magictunnel.security.key.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The account without which nobody could make accounts: user and key in one transaction. */
@ApplicationScoped
@Transactional
class FirstAccount {

    @Inject
    UserRepository stored;

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    boolean isWanted() {
        return stored.count() == 0;
    }

    void make(UserName name, PasswordHash password, Secret key) {
        users.create(Caller.system(), name, Role.ADMIN, Optional.of(password));
        keys.issue(Caller.system(), new ApiKeys.Wish("first key", name.value(), Role.ADMIN, Optional.empty()), key);
    }
}
