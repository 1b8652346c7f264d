package io.magictunnel.permission.virtual;

import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.account.UserName;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may know and use a virtual server: everybody, or those roles and those users. Administrators always may.
 *
 * @param everybody whoever may use MCP here at all; then no role and no user is named
 */
public record Visibility(boolean everybody, SortedSet<Role> roles, SortedSet<String> users) {

    public static final Visibility EVERYBODY = new Visibility(true, new TreeSet<>(), new TreeSet<>());

    public Visibility {
        VirtualServerError.require(
                !everybody || (roles.isEmpty() && users.isEmpty()),
                "A virtual server is for everybody, or for the roles and users that are named; not both");
    }

    /** Only for these. */
    public static Visibility of(Collection<Role> roles, Collection<String> users) {
        var names = new TreeSet<String>();
        users.forEach(user -> names.add(new UserName(user.strip().toLowerCase(Locale.ROOT)).value()));
        return new Visibility(false, new TreeSet<>(roles), names);
    }

    /** Where nobody else was named, it is for administrators only, never for everybody. */
    Visibility without(String userName) {
        var others = new TreeSet<>(users);
        others.remove(userName);
        return new Visibility(everybody, roles, others);
    }

    public boolean includes(Caller caller) {
        return everybody
                || caller.role() == Role.ADMIN
                || roles.contains(caller.role())
                || users.contains(caller.userName());
    }

    @Override
    public String toString() {
        return everybody
                ? "everybody"
                : Stream.concat(
                                roles.stream().map(role -> "role " + role.spelling()),
                                users.stream().map(user -> "user " + user))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), who -> who.isEmpty() ? "administrators" : who));
    }
}
