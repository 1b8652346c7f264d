package io.magictunnel.security.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AtLeastFilterTest {

    @AtLeast(Role.OPERATOR)
    private static final class Guarded {

        void change() {}

        @AtLeast(Role.ADMIN)
        void reset() {}

        @AtLeast(Role.VIEWER)
        void look() {}
    }

    private static final class Plain {

        void look() {}
    }

    @Test
    void theMethodCountsBeforeTheClass() throws NoSuchMethodException {
        assertThat(leastRole(Guarded.class, "change")).isEqualTo(Role.OPERATOR);
        assertThat(leastRole(Guarded.class, "reset")).isEqualTo(Role.ADMIN);
        assertThat(leastRole(Guarded.class, "look")).isEqualTo(Role.VIEWER);
        assertThat(leastRole(Plain.class, "look")).isEqualTo(Role.VIEWER);
    }

    @Test
    void aGreaterRoleWillDoAndALesserWillNot() {
        assertThatCode(() -> AtLeastFilter.require(caller(Role.ADMIN), Role.OPERATOR))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AtLeastFilter.require(caller(Role.USER), Role.OPERATOR))
                .isInstanceOf(DomainException.class)
                .hasMessage("This needs the role operator; the caller is user");
    }

    @Test
    void nobodyIsNotEvenAViewer() {
        assertThatThrownBy(() -> AtLeastFilter.require(Optional.empty(), Role.VIEWER))
                .isInstanceOf(DomainException.class)
                .hasMessage("Nobody is signed in");
    }

    private static Role leastRole(Class<?> type, String method) throws NoSuchMethodException {
        return AtLeastFilter.leastRole(type, type.getDeclaredMethod(method));
    }

    private static Optional<Caller> caller(Role role) {
        return Optional.of(new Caller("1", "somebody", role, Optional.empty()));
    }
}
