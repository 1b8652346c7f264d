package io.magictunnel.security.account;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import java.util.List;

/** Who may change whose account. Nobody gives, takes or lends more than they have, and somebody always remains to administer. */
public final class AccountPolicy {

    private AccountPolicy() {}

    /** Operators and administrators manage accounts whose role does not exceed their own. */
    public static boolean mayManage(Caller actor, Role owned) {
        return actor.role().covers(Role.OPERATOR) && actor.role().covers(owned);
    }

    public static void requireMayManage(Caller actor, Role owned) {
        if (!mayManage(actor, owned)) {
            throw forbidden(actor, "manage an account with the role " + owned.spelling());
        }
    }

    /** One's own account, or one that may be managed. */
    public static void requireOwnOrManaged(Caller actor, User owner) {
        if (!actor.userId().equals(owner.id())) {
            requireMayManage(actor, owner.role());
        }
    }

    /** A key is never more than its owner, nor than the one who makes it. */
    public static void requireMayLend(Caller actor, User owner, Role wished) {
        requireOwnOrManaged(actor, owner);
        if (!owner.role().covers(wished)) {
            throw new DomainException(
                    SecurityError.FORBIDDEN,
                    "A key of %s has at most the role %s, not %s"
                            .formatted(owner.name(), owner.role().spelling(), wished.spelling()));
        }
        if (!actor.role().covers(wished)) {
            throw forbidden(actor, "make a key with the role " + wished.spelling());
        }
    }

    /** @param admins all administrators, as they are before the change */
    public static void requireAnotherAdmin(List<User> admins, User leaving) {
        var another = admins.stream()
                .anyMatch(admin -> admin.isEnabledAdmin() && !admin.id().equals(leaving.id()));
        if (leaving.isEnabledAdmin() && !another) {
            throw new DomainException(
                    SecurityError.LAST_ADMIN,
                    "%s is the last enabled administrator; make another one first".formatted(leaving.name()));
        }
    }

    private static DomainException forbidden(Caller actor, String deed) {
        return new DomainException(
                SecurityError.FORBIDDEN,
                "The role %s is not enough to %s".formatted(actor.role().spelling(), deed));
    }
}
