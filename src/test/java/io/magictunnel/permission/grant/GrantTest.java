package io.magictunnel.permission.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.permission.grant.Grant.Subject;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.permission.grant.Grant.Target;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantTest {

    @Test
    void saysItselfInWords() {
        var grant =
                new Grant(new Subject(SubjectKind.USER, "Vera"), new Target(TargetKind.CATEGORY, "Files"), Effect.DENY);

        assertThat(grant).hasToString("user 'vera' may not use category 'files'");
        assertThat(new Grant(new Subject(SubjectKind.ROLE, "viewer"), Target.EVERYTHING, Effect.ALLOW))
                .hasToString("role 'viewer' may use everything");
    }

    @Test
    void everythingNeedsNoName() {
        assertThat(new Target(TargetKind.EVERYTHING, null)).isEqualTo(Target.EVERYTHING);
    }

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void aSubjectNeedsAName(SubjectKind kind) {
        assertThatThrownBy(() -> new Subject(kind, null)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new Subject(kind, " ")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new Subject(kind, "x".repeat(101))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new Subject(kind, "a\nb")).isInstanceOf(DomainException.class);
    }

    @Test
    void aRoleMustBeOne() {
        assertThatThrownBy(() -> new Subject(SubjectKind.ROLE, "root"))
                .isInstanceOf(DomainException.class)
                .hasMessage("'root' is no role; allowed are admin, operator, user, viewer");
    }

    @ParameterizedTest
    @CsvSource({"TOOL,", "TOOL,'a b'", "TOOL,'*'", "CATEGORY,", "CATEGORY,''", "SERVER,' '"})
    void aTargetNeedsANameThatCanBeOne(TargetKind kind, String name) {
        assertThatThrownBy(() -> new Target(kind, name)).isInstanceOf(DomainException.class);
    }

    @Test
    void nothingMayBeMissing() {
        var subject = new Subject(SubjectKind.ROLE, "user");

        assertThatThrownBy(() -> new Grant(null, Target.EVERYTHING, Effect.ALLOW))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new Grant(subject, Target.EVERYTHING, null)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new Subject(null, "x")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new Target(null, "x")).isInstanceOf(DomainException.class);
    }
}
