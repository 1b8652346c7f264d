package io.magictunnel.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail.Outcome;
import io.magictunnel.security.account.User;
import io.magictunnel.security.account.UserName;
import io.magictunnel.security.audit.AuditEvent;
import io.magictunnel.security.audit.AuditQuery;
import io.magictunnel.security.key.ApiKeyRepository;
import io.magictunnel.security.key.LastUses;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AccountsIT {

    private static final Instant USED = Instant.parse("2026-03-01T12:00:00.123Z");

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    @Inject
    ApiKeyRepository storedKeys;

    @Inject
    LastUses lastUses;

    @Inject
    AuditTrail trail;

    @Test
    void aUserComesBackAsItWasStored() {
        var made = make("stored", Role.OPERATOR);

        var found = users.get("stored");

        assertThat(found.id()).isEqualTo(made.id());
        assertThat(found.role()).isEqualTo(Role.OPERATOR);
        assertThat(found.createdAt()).isEqualTo(made.createdAt());
        assertThat(found.password()).isEmpty();
        assertThat(found.isEnabled()).isTrue();
    }

    @Test
    void theLastUseOfAKeyIsWrittenBesideTheCalls() {
        make("key-user", Role.USER);
        var issued = keys.create(Caller.system(), new ApiKeys.Wish("k", "key-user", Role.USER, Optional.empty()));
        lastUses.note(issued.key().id(), USED);
        assertThat(keys.get(issued.key().id()).lastUsed()).isEmpty();

        lastUses.writeDown();

        assertThat(keys.get(issued.key().id()).lastUsed()).contains(USED);
    }

    @Test
    void endedKeysMakeRoomForNewOnes() {
        make("collector", Role.USER);
        var wish = new ApiKeys.Wish("k", "collector", Role.USER, Optional.empty());
        var first = keys.create(Caller.system(), wish);
        for (var made = 1; made < ApiKeys.MOST_PER_USER; made++) {
            keys.create(Caller.system(), wish);
        }
        assertThatThrownBy(() -> keys.create(Caller.system(), wish))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("revoke one first");

        keys.revoke(Caller.system(), first.key().id());
        keys.create(Caller.system(), wish);

        assertThat(storedKeys.find(first.key().id())).isEmpty();
    }

    @Test
    void aRemovedUserLeavesNoKey() {
        make("leaver", Role.USER);
        var issued = keys.create(Caller.system(), new ApiKeys.Wish("k", "leaver", Role.USER, Optional.empty()));

        users.remove(Caller.system(), "leaver");

        assertThat(keys.find(issued.key().id())).isEmpty();
        assertThat(users.find("leaver")).isEmpty();
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtTheSameTime() throws Exception {
        users.changeRole(Caller.system(), make("second", Role.USER).name(), Role.ADMIN);
        var together = new CyclicBarrier(2);

        List<Future<Boolean>> attempts;
        try (var threads = Executors.newFixedThreadPool(2)) {
            attempts = threads.invokeAll(List.of(disabling("admin", together), disabling("second", together)));
        }

        var remaining = users.all().stream().filter(User::isEnabledAdmin).count();
        users.enable(Caller.system(), "admin");
        users.remove(Caller.system(), "second");

        assertThat(remaining).isPositive();
        assertThat(attempts.stream().filter(AccountsIT::succeeded)).hasSize(1);
    }

    @Test
    void theTrailIsSearchedByEveryConditionAndInPages() {
        for (var line = 0; line < 5; line++) {
            trail.record(Caller.system(), "test.search", "thing", "50%_off! " + line, Outcome.DENIED, "Line " + line);
        }

        var firstPage = trail.search(search("50%_OFF!", 0, 2));
        var lastPage = trail.search(search("50%_OFF!", 4, 2));

        assertThat(firstPage.total()).isEqualTo(5);
        assertThat(firstPage.items()).hasSize(2);
        assertThat(lastPage.items()).hasSize(1);
        assertThat(firstPage.items())
                .extracting(AuditEvent::objectName)
                .doesNotContainAnyElementsOf(
                        lastPage.items().stream().map(AuditEvent::objectName).toList());
        assertThat(trail.search(search("50__off", 0, 2)).total()).isZero();
    }

    @Test
    void aHostileNameIsStoredHarmlessly() {
        trail.record(
                Caller.system(),
                "test.hostile",
                "thing",
                "a\u0000b'; DROP TABLE audit_event; --\ud800",
                Outcome.OK,
                "");

        var found = trail.search(search("DROP TABLE audit_event", 0, 1));

        assertThat(found.items())
                .extracting(AuditEvent::objectName)
                .containsExactly("a?b'; DROP TABLE audit_event; --?");
    }

    private Callable<Boolean> disabling(String name, CyclicBarrier together) {
        return () -> {
            together.await();
            users.disable(Caller.system(), name);
            return true;
        };
    }

    private static boolean succeeded(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private User make(String name, Role role) {
        return users.create(Caller.system(), new UserName(name), role, Optional.empty());
    }

    private static AuditQuery search(String text, int offset, int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of("thing"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                offset,
                limit);
    }
}
