package io.magictunnel.security.account;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The dialogs of admin/users.xhtml: a new account, and a new role or password for those that are selected. */
@Named
@RequestScoped
public class UserFormPage {

    @Inject
    UsersPage table;

    @Inject
    CurrentCaller caller;

    @Inject
    Users users;

    @Inject
    NoticePage notices;

    private String name = "";
    private String password = "";
    private Role role = Role.USER;

    public void add() {
        notices.attemptAll(
                List.of(name.strip()),
                wanted -> users.create(
                        caller.get(),
                        new UserName(wanted),
                        role,
                        Optional.of(password)
                                .filter(text -> !text.isEmpty())
                                .map(Password::new)
                                .map(PasswordHash::of)),
                "users.added");
    }

    public void changeRole() {
        table.toAll("users.roleChanged", row -> users.changeRole(caller.get(), row.name(), role));
    }

    public void changePassword() {
        table.toAll(
                "users.passwordSet",
                row -> users.changePassword(caller.get(), row.name(), PasswordHash.of(new Password(password))));
    }

    /** The roles that the caller may give. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(given -> AccountPolicy.mayManage(caller.get(), given))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
