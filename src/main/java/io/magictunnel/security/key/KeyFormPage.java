package io.magictunnel.security.key;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.ApiKeys;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import io.magictunnel.security.account.AccountPolicy;
import io.magictunnel.security.account.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The dialog of admin/keys.xhtml: a new key, whose secret is shown in the answer to this one request and never again. */
@Named
@RequestScoped
public class KeyFormPage {

    @Inject
    CurrentCaller caller;

    @Inject
    ApiKeys keys;

    @Inject
    Users users;

    @Inject
    NoticePage notices;

    @Inject
    Clock clock;

    private String name = "";
    private String owner = "";
    private Role role = Role.USER;
    private int days = 90;
    private String secret = "";

    public void create() {
        var expiry = Optional.of(days).filter(given -> given > 0).map(given -> clock.instant()
                .plus(Duration.ofDays(given)));
        notices.attempt(
                () -> secret = keys.create(caller.get(), new ApiKeys.Wish(name.strip(), getOwner(), role, expiry))
                        .secret());
    }

    /** The users for whom the caller may make a key: oneself, and those whom one manages. */
    public List<String> getOwners() {
        var actor = caller.get();
        if (!actor.role().covers(Role.OPERATOR)) {
            return List.of(actor.userName());
        }
        return users.all().stream()
                .filter(user -> user.id().equals(actor.userId()) || AccountPolicy.mayManage(actor, user.role()))
                .map(User::name)
                .toList();
    }

    /** The roles that the caller may lend to a key. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(caller.get().role()::covers).toList();
    }

    /** After how many days a key may expire; 0 is never. */
    public List<Integer> getLifetimes() {
        return List.of(7, 30, 90, 365, 0);
    }

    public String getSecret() {
        return secret;
    }

    public String getOwner() {
        return owner.isEmpty() ? caller.find().map(Caller::userName).orElse("") : owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
