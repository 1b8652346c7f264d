package io.magictunnel.permission.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualServerTest {

    private static final Caller VERA = new Caller("1", "vera", Role.VIEWER, Optional.of("k1"));
    private static final Caller UMA = new Caller("2", "uma", Role.USER, Optional.empty());
    private static final Caller ADMIN = new Caller("3", "root", Role.ADMIN, Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "billing-2026", "a--b", "a-"})
    void namesAreFitForAnAddress(String name) {
        assertThat(named(name).path()).isEqualTo("/mcp/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a_b", "a/b", "..", "a.b", "a b", "ä", "a\n", "a%2f"})
    void othersAreNot(String name) {
        assertThatThrownBy(() -> named(name))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("1 to 63 lower-case letters, digits and hyphens");
    }

    @Test
    void namesAndTextsAreBounded() {
        assertThat(named("x".repeat(63)).name()).hasSize(63);
        assertThatThrownBy(() -> named("x".repeat(64))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new VirtualServer(
                        "a", "", "", "i".repeat(8001), true, Visibility.EVERYBODY, Selection.NOTHING, 0))
                .hasMessage("The instructions: 8001 characters are given; allowed are 8000, and no NUL among them");
        assertThatThrownBy(() ->
                        new VirtualServer("a", "\u0000", "", "", true, Visibility.EVERYBODY, Selection.NOTHING, 0))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void isOpenToThoseForWhomItIs() {
        var forVera = server(true, Visibility.of(List.of(), List.of(" VERA ")));
        var forUsers = server(true, Visibility.of(List.of(Role.USER), List.of()));

        assertThat(forVera.isOpenTo(VERA)).isTrue();
        assertThat(forVera.isOpenTo(UMA)).isFalse();
        assertThat(forUsers.isOpenTo(VERA)).isFalse();
        assertThat(forUsers.isOpenTo(UMA)).isTrue();
        assertThat(forVera.isOpenTo(ADMIN)).isTrue();
        assertThat(server(true, Visibility.EVERYBODY).isOpenTo(VERA)).isTrue();
        assertThat(server(false, Visibility.EVERYBODY).isOpenTo(ADMIN)).isFalse();
    }

    @Test
    void whereNobodyIsNamedItIsForAdministratorsOnly() {
        var forNobody = Visibility.of(List.of(), List.of());

        assertThat(forNobody.includes(VERA)).isFalse();
        assertThat(forNobody.includes(ADMIN)).isTrue();
        assertThat(forNobody).hasToString("administrators");
    }

    @Test
    void aRemovedUserLeavesNoOpenDoorBehind() {
        var forVera = server(true, Visibility.of(List.of(), List.of("vera")));

        var forNobody = forVera.without("vera");

        assertThat(forNobody.isOpenTo(VERA)).isFalse();
        assertThat(forNobody.isOpenTo(UMA)).isFalse();
    }

    @Test
    void forEverybodyAndForSomeContradictEachOther() {
        var vera = new TreeSet<>(List.of("vera"));

        assertThatThrownBy(() -> new Visibility(true, new TreeSet<>(), vera)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> Visibility.of(List.of(), List.of("no user's name")))
                .isInstanceOf(DomainException.class);
    }

    private static VirtualServer named(String name) {
        return new VirtualServer(name, "", "", "", true, Visibility.EVERYBODY, Selection.NOTHING, 0);
    }

    private static VirtualServer server(boolean enabled, Visibility visibility) {
        return new VirtualServer("some", "", "", "", enabled, visibility, Selection.NOTHING, 0);
    }
}
