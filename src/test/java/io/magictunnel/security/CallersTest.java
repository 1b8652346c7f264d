package io.magictunnel.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.security.account.AccountEdited;
import io.magictunnel.security.account.PasswordHash;
import io.magictunnel.security.account.User;
import io.magictunnel.security.account.UserName;
import io.magictunnel.security.account.UserRepository;
import io.magictunnel.security.key.ApiKey;
import io.magictunnel.security.key.ApiKeyRepository;
import io.magictunnel.security.key.LastUses;
import io.magictunnel.security.key.Secret;
import io.magictunnel.security.session.SignedIn;
import io.magictunnel.testing.SilentEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final class StoredKeys extends ApiKeyRepository {

        private final Map<String, ApiKey> byId = new HashMap<>();
        private int questions;
        private Runnable whileReading = () -> {};

        @Override
        public Optional<ApiKey> find(String id) {
            questions++;
            var found = Optional.ofNullable(byId.get(id));
            whileReading.run();
            return found;
        }
    }

    private static final class StoredUsers extends UserRepository {

        private final Map<String, User> byId = new HashMap<>();

        @Override
        public Optional<User> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    private final StoredKeys keys = new StoredKeys();
    private final StoredUsers users = new StoredUsers();
    private final Callers callers = new Callers();
    private final User vera = new User(new UserName("vera"), Role.USER, Optional.empty(), NOW);

    @BeforeEach
    void connect() {
        callers.keys = keys;
        callers.users = users;
        users.byId.put(vera.id(), vera);
        callers.lastUses = new LastUses();
        callers.changes = new SilentEvent<>();
        callers.config = new AuthConfig();
        callers.config.cacheFor = Duration.ofMinutes(10);
        callers.config.anonymousRole = Optional.empty();
        at(NOW);
        callers.remember();
    }

    @Test
    void aKeyStandsForItsOwnerWithItsOwnRole() {
        var secret = keyOf(vera, Role.VIEWER, Optional.empty());

        assertThat(callers.byKey(secret.text()))
                .contains(new Caller(vera.id(), "vera", Role.VIEWER, Optional.of(secret.id())));
    }

    @Test
    void aKeyThatWasSeenLatelyAsksTheDatabaseNothing() {
        var secret = keyOf(vera, Role.USER, Optional.empty());
        callers.byKey(secret.text());

        for (var time = 0; time < 100; time++) {
            callers.byKey(secret.text());
        }

        assertThat(keys.questions).isEqualTo(1);
    }

    @Test
    void theIdAloneIsWorthNothing() {
        var secret = keyOf(vera, Role.USER, Optional.empty());
        var guess = secret.text().substring(0, 12) + "A".repeat(43);

        assertThat(callers.byKey(guess)).isEmpty();
        assertThat(callers.byKey(secret.text())).isPresent();
        assertThat(callers.byKey(guess)).isEmpty();
    }

    @Test
    void whatIsNoKeyIsNobody() {
        assertThat(callers.byKey("")).isEmpty();
        assertThat(callers.byKey("mt_abcdefgh_")).isEmpty();
        assertThat(callers.byKey("x".repeat(100_000))).isEmpty();
    }

    @Test
    void aRevokedKeyIsNobodyFromTheNextRequestOn() {
        var secret = keyOf(vera, Role.USER, Optional.empty());
        callers.byKey(secret.text());

        keys.byId.get(secret.id()).revoke(NOW);
        callers.forget(new AccountEdited());

        assertThat(callers.byKey(secret.text())).isEmpty();
    }

    @Test
    void aKeyOfADisabledUserIsNobody() {
        var secret = keyOf(vera, Role.USER, Optional.empty());

        vera.disable(NOW);

        assertThat(callers.byKey(secret.text())).isEmpty();
    }

    @Test
    void aKeyExpiresAlsoWhileItIsRemembered() {
        var secret = keyOf(vera, Role.USER, Optional.of(NOW.plusSeconds(60)));
        callers.byKey(secret.text());

        at(NOW.plusSeconds(60));

        assertThat(callers.byKey(secret.text())).isEmpty();
    }

    @Test
    void aKeyIsNeverMoreThanItsOwnerIsToday() {
        var secret = keyOf(vera, Role.USER, Optional.empty());

        vera.takeRole(Role.VIEWER);

        assertThat(callers.byKey(secret.text())).map(Caller::role).contains(Role.VIEWER);
    }

    @Test
    void aChangeWhileReadingMakesTheReadingWorthless() {
        var secret = keyOf(vera, Role.USER, Optional.empty());
        keys.whileReading = () -> callers.forget(new AccountEdited());
        callers.byKey(secret.text());
        keys.whileReading = () -> {};
        keys.byId.get(secret.id()).revoke(NOW);

        assertThat(callers.byKey(secret.text())).isEmpty();
    }

    @Test
    void aFailingDatabaseIsNoYes() {
        var secret = keyOf(vera, Role.USER, Optional.empty());
        keys.whileReading = () -> {
            throw new IllegalStateException("the database is gone");
        };

        assertThatThrownBy(() -> callers.byKey(secret.text())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsWhetherAnEarlierCallerStillStands() {
        var secret = keyOf(vera, Role.USER, Optional.empty());
        var before = callers.byKey(secret.text()).orElseThrow();
        assertThat(callers.stillStands(before)).isTrue();

        vera.takeRole(Role.VIEWER);
        callers.forget(new AccountEdited());

        assertThat(callers.stillStands(before)).isFalse();
    }

    @Test
    void anonymousClientsStandOnlyAsLongAsTheOperatorWantsThem() {
        assertThat(callers.stillStands(Caller.anonymous(Role.VIEWER))).isFalse();

        callers.config.anonymousRole = Optional.of(Role.VIEWER);

        assertThat(callers.stillStands(Caller.anonymous(Role.VIEWER))).isTrue();
        assertThat(callers.stillStands(Caller.anonymous(Role.ADMIN))).isFalse();
    }

    @Test
    void aBrowsersSessionEndsWithANewPasswordAndWithTheAccount() {
        var began = new SignedIn(vera.id(), NOW);
        assertThat(callers.bySession(began)).contains(vera.asCaller());

        vera.changePassword(PasswordHash.OF_NOBODY, NOW.plusSeconds(1));

        assertThat(callers.bySession(began)).isEmpty();
        assertThat(callers.bySession(new SignedIn(vera.id(), NOW.plusSeconds(1))))
                .isPresent();
        users.byId.clear();
        assertThat(callers.bySession(new SignedIn(vera.id(), NOW.plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void aBrowsersSessionOfADisabledUserIsNobody() {
        vera.disable(NOW);

        assertThat(callers.bySession(new SignedIn(vera.id(), NOW.plusSeconds(1))))
                .isEmpty();
    }

    private Secret keyOf(User owner, Role role, Optional<Instant> expiresAt) {
        var secret = Secret.random(Secret.Kind.API_KEY);
        keys.byId.put(secret.id(), new ApiKey(owner, "test", secret, role, NOW, expiresAt));
        return secret;
    }

    private void at(Instant time) {
        callers.clock = Clock.fixed(time, ZoneOffset.UTC);
    }
}
