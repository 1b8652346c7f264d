package io.magictunnel.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom tokens belong to, as both databases keep it. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ExternalUsersIT {

    private static final String ISSUER = "https://id.example.org/" + "realm".repeat(50);

    @Inject
    ExternalUsers external;

    @Inject
    ExternalIdentityRepository identities;

    @Inject
    Users users;

    @Test
    void theFirstTokenMakesAUserAndLaterOnesFindIt() {
        var first = external.arrive(token("s-1", "ext.ada", Optional.empty()), Optional.of(Role.VIEWER));
        var again = external.arrive(token("s-1", "ext.renamed", Optional.empty()), Optional.empty());

        assertThat(again.userId()).isEqualTo(first.userId());
        assertThat(again.userName()).isEqualTo("ext.ada");
        assertThat(identities.find(ISSUER, "s-1")).isPresent();
        assertThat(identities.find("https://other.example.org", "s-1")).isEmpty();
    }

    @Test
    void theRoleOfTheTokenHolds() {
        external.arrive(token("s-2", "ext.bob", Optional.of(Role.USER)), Optional.of(Role.VIEWER));

        var promoted = external.arrive(token("s-2", "ext.bob", Optional.of(Role.OPERATOR)), Optional.empty());

        assertThat(promoted.role()).isEqualTo(Role.OPERATOR);
        assertThat(users.get("ext.bob").role()).isEqualTo(Role.OPERATOR);
    }

    @Test
    void aUserWhoWasHereBeforeIsNotTakenOver() {
        external.arrive(token("s-3", "ext.eve", Optional.empty()), Optional.of(Role.VIEWER));

        assertThatThrownBy(() ->
                        external.arrive(token("s-4", "ext.eve", Optional.of(Role.ADMIN)), Optional.of(Role.VIEWER)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("another user");
        assertThat(identities.find(ISSUER, "s-4")).isEmpty();
    }

    @Test
    void aRemovedUserLeavesNoIdentityBehind() {
        external.arrive(token("s-5", "ext.fay", Optional.empty()), Optional.of(Role.VIEWER));

        users.remove(Caller.system(), "ext.fay");

        assertThat(identities.find(ISSUER, "s-5")).isEmpty();
        assertThat(external.arrive(token("s-5", "ext.fay2", Optional.empty()), Optional.of(Role.VIEWER))
                        .userName())
                .isEqualTo("ext.fay2");
    }

    private static ProvenToken token(String subject, String name, Optional<Role> role) {
        return new ProvenToken(ISSUER, subject, name, role, Set.of(), Instant.MAX);
    }
}
