package io.magictunnel.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ADMIN,ADMIN,true", "ADMIN,VIEWER,true", "OPERATOR,ADMIN,false", "OPERATOR,OPERATOR,true",
        "OPERATOR,USER,true", "USER,VIEWER,false", "USER,USER,false", "VIEWER,VIEWER,false"
    })
    void onlyOperatorsAndAdministratorsManageAndNobodyAboveThemselves(Role actor, Role owned, boolean expected) {
        assertThat(AccountPolicy.mayManage(caller("actor", actor), owned)).isEqualTo(expected);
    }

    @Test
    void anOperatorMakesNoAdministrator() {
        assertThatThrownBy(() -> AccountPolicy.requireMayManage(caller("olga", Role.OPERATOR), Role.ADMIN))
                .isInstanceOf(DomainException.class)
                .hasMessage("The role operator is not enough to manage an account with the role admin");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyManagesTheirOwnKeysUpToTheirRole(Role role) {
        var user = user("own", role);

        assertThatCode(() -> AccountPolicy.requireMayLend(user.asCaller(), user, role))
                .doesNotThrowAnyException();
    }

    @Test
    void aKeyIsNeverMoreThanItsOwner() {
        assertThatThrownBy(() ->
                        AccountPolicy.requireMayLend(caller("root", Role.ADMIN), user("vera", Role.VIEWER), Role.USER))
                .isInstanceOf(DomainException.class)
                .hasMessage("A key of vera has at most the role viewer, not user");
    }

    @Test
    void aWeakKeyOfAnAdministratorMakesNoStrongOne() {
        var admin = user("root", Role.ADMIN);
        var weakKey = new Caller(admin.id(), "root", Role.VIEWER, Optional.of("abcdefgh"));

        assertThatThrownBy(() -> AccountPolicy.requireMayLend(weakKey, admin, Role.ADMIN))
                .isInstanceOf(DomainException.class)
                .hasMessage("The role viewer is not enough to make a key with the role admin");
    }

    @Test
    void anOperatorActsForNoAdministrator() {
        assertThatThrownBy(() -> AccountPolicy.requireMayLend(
                        caller("olga", Role.OPERATOR), user("root", Role.ADMIN), Role.VIEWER))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void theLastEnabledAdministratorStays() {
        var last = user("root", Role.ADMIN);
        var disabled = user("former", Role.ADMIN);
        disabled.disable(NOW);

        assertThatThrownBy(() -> AccountPolicy.requireAnotherAdmin(List.of(last, disabled), last))
                .isInstanceOf(DomainException.class)
                .hasMessage("root is the last enabled administrator; make another one first");
        assertThatCode(() -> AccountPolicy.requireAnotherAdmin(List.of(last, disabled), disabled))
                .doesNotThrowAnyException();
        assertThatCode(() -> AccountPolicy.requireAnotherAdmin(List.of(last, user("second", Role.ADMIN)), last))
                .doesNotThrowAnyException();
    }

    private static Caller caller(String name, Role role) {
        return new Caller("id-of-" + name, name, role, Optional.empty());
    }

    private static User user(String name, Role role) {
        return new User(new UserName(name), role, Optional.empty(), NOW);
    }
}
