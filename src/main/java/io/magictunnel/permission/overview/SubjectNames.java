package io.magictunnel.permission.overview;

import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.security.ApiKeys;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import io.magictunnel.security.account.User;
import io.magictunnel.security.key.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles, users and keys about whom something can be decided, under the names by which people know them. */
@ApplicationScoped
class SubjectNames {

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    /** By the name that a grant needs, what people see beside it. */
    Map<String, String> of(SubjectKind kind, Caller asking) {
        return switch (kind) {
            case ROLE -> same(Arrays.stream(Role.values()).map(Role::spelling));
            case USER -> same(users.all().stream().map(User::name));
            case KEY -> ofKeys(asking);
        };
    }

    /** What the keys are called, by their ids. */
    Map<String, String> ofKeys(Caller asking) {
        return keys.visibleTo(asking).stream().collect(Collectors.toMap(ApiKey::id, key -> "%s (%s)"
                .formatted(key.name(), key.owner().name())));
    }

    private static Map<String, String> same(Stream<String> names) {
        return names.collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
