package io.magictunnel.permission.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.permission.Permissions;
import io.magictunnel.permission.PolicyFingerprint;
import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.permission.grant.Grant.Subject;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.permission.grant.Grant.Target;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import io.magictunnel.security.account.User;
import io.magictunnel.security.account.UserName;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class GrantsIT {

    private static final Target FILES = new Target(TargetKind.CATEGORY, "files");

    @Inject
    Grants grants;

    @Inject
    Users users;

    @Inject
    Permissions permissions;

    @Test
    void aGrantIsKeptAndHoldsAtOnce() {
        var user = make("granted");
        var before = fingerprint(user);

        var stored = grants.put(Caller.system(), allow(user, FILES));

        assertThat(grants.all()).extracting(StoredGrant::grant).contains(allow(user, FILES));
        assertThat(stored.createdBy()).isEqualTo("system");
        assertThat(fingerprint(user)).isNotEqualTo(before);
    }

    @Test
    void decidingAnewReplacesWhatWasDecided() {
        var user = make("replaced");
        var first = grants.put(Caller.system(), allow(user, FILES));
        var denial = new Grant(allow(user, FILES).subject(), FILES, Effect.DENY);

        var second = grants.put(Caller.system(), denial);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(grants.all()).extracting(StoredGrant::grant).contains(denial).doesNotContain(allow(user, FILES));
    }

    @Test
    void aDecisionCanBeTakenBack() {
        var user = make("undecided");
        var before = fingerprint(user);
        var stored = grants.put(Caller.system(), allow(user, Target.EVERYTHING));

        grants.remove(Caller.system(), stored.id());

        assertThat(fingerprint(user)).isEqualTo(before);
        assertThatThrownBy(() -> grants.remove(Caller.system(), stored.id())).isInstanceOf(DomainException.class);
    }

    @Test
    void whoComesLaterUnderTheSameNameInheritsNothing() {
        var user = make("reborn");
        grants.put(Caller.system(), allow(user, FILES));

        users.remove(Caller.system(), "reborn");

        assertThat(grants.all()).extracting(StoredGrant::grant).doesNotContain(allow(user, FILES));
    }

    @Test
    void nobodyDecidesAboutNobody() {
        assertThatThrownBy(() -> grants.put(
                        Caller.system(), new Grant(new Subject(SubjectKind.KEY, "nokey"), FILES, Effect.ALLOW)))
                .isInstanceOf(DomainException.class)
                .hasMessage("There is no key 'nokey'");
    }

    private User make(String name) {
        return users.create(Caller.system(), new UserName(name), Role.VIEWER, Optional.empty());
    }

    private PolicyFingerprint fingerprint(User user) {
        return permissions.fingerprintOf(user.asCaller());
    }

    private static Grant allow(User user, Target target) {
        return new Grant(new Subject(SubjectKind.USER, user.name()), target, Effect.ALLOW);
    }
}
