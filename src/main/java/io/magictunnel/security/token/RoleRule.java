package io.magictunnel.security.token;

import io.magictunnel.security.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which role the values of a claim mean; of several the one that may do most. */
final class RoleRule {

    private final Map<String, Role> meanings = new HashMap<>();
    private final Role usual;

    /** @param written entries such as {@code admins=admin} */
    RoleRule(List<String> written, Role usual) {
        this.usual = usual;
        Arrays.stream(Role.values()).forEach(role -> meanings.put(role.spelling(), role));
        for (var entry : written) {
            var equals = entry.lastIndexOf('=');
            var role = find(entry.substring(equals + 1).strip());
            if (equals < 1 || role.isEmpty()) {
                throw new IllegalStateException(
                        "auth.jwt.role_values holds '%s'; allowed: VALUE=ROLE with one of the roles %s"
                                .formatted(entry, Arrays.toString(Role.values()).toLowerCase(Locale.ROOT)));
            }
            meanings.put(entry.substring(0, equals).strip(), role.get());
        }
    }

    Role roleOf(Collection<String> values) {
        return values.stream()
                .map(meanings::get)
                .filter(role -> role != null)
                .min(Comparator.naturalOrder())
                .orElse(usual);
    }

    private static Optional<Role> find(String spelling) {
        return Arrays.stream(Role.values())
                .filter(role -> role.spelling().equals(spelling))
                .findFirst();
    }
}
