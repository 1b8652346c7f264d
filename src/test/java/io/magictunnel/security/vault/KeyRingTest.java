package io.magictunnel.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    @TempDir
    Path data;

    @Test
    void theFirstKeyIsMadeWhereOnlyTheOperatorReadsIt() throws IOException {
        var made = ring(Optional.empty()).getOrMake(true);

        var file = data.resolve("vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ring(Optional.empty()).get()).isEqualTo(made);
    }

    @Test
    void noNewKeyIsMadeWhereCredentialsNeedALostOne() {
        assertThatThrownBy(() -> ring(Optional.empty()).getOrMake(false))
                .isInstanceOf(DomainException.class)
                .hasMessage("There are credentials, but no key for them");
        assertThat(data.resolve("vault.key")).doesNotExist();
    }

    @Test
    void keysOfTheEnvironmentComeBeforeTheFileAndMakeNone() {
        var newer = VaultKey.random();
        var older = VaultKey.random();

        var keys = ring(Optional.of(newer.written() + "," + older.written())).getOrMake(true);

        assertThat(keys.newest()).isEqualTo(newer);
        assertThat(keys.find(older.id())).contains(older);
        assertThat(data.resolve("vault.key")).doesNotExist();
    }

    @Test
    void anExchangedKeyIsKeptBesideTheOldOneUntilThatIsForgotten() {
        var ring = ring(Optional.empty());
        var old = ring.getOrMake(true).newest();

        ring.add();

        assertThat(ring(Optional.empty()).get().all()).hasSize(2).contains(old);
        ring.forgetOthers();
        assertThat(ring(Optional.empty()).get().all()).hasSize(1).doesNotContain(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "not base64 at all!"})
    void whatIsNoKeyIsRefusedWithoutBeingShown(String given) {
        assertThatThrownBy(() -> ring(Optional.of(given)).get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAGICTUNNEL_VAULT_KEY")
                .hasMessageNotContaining(given);
    }

    @Test
    void aKeyDoesNotShowItself() {
        var key = VaultKey.random();

        assertThat(key.toString())
                .doesNotContain(key.written())
                .doesNotContain(Base64.getEncoder().encodeToString(key.secret().getEncoded()));
    }

    private KeyRing ring(Optional<String> environment) {
        var ring = new KeyRing();
        ring.open(data, new GivenKeys(name -> name.equals(GivenKeys.VARIABLE) ? environment.orElse(null) : null));
        return ring;
    }
}
