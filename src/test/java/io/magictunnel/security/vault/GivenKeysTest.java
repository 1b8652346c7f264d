package io.magictunnel.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenKeysTest {

    private static final String PASSWORD = "open sesame";

    @TempDir
    Path folder;

    @Test
    void withoutAVariableThereAreNone() {
        assertThat(new GivenKeys(name -> null).read()).isEmpty();
    }

    @Test
    void aFileHoldsSeveralTheNewestFirst() throws IOException {
        var newer = VaultKey.random();
        var older = VaultKey.random();
        var file = Files.writeString(
                folder.resolve("keys"), "# since spring\n%s\n%s\n".formatted(newer.written(), older.written()));

        var keys = given(Map.of(GivenKeys.FILE, file.toString())).read().orElseThrow();

        assertThat(keys.newest()).isEqualTo(newer);
        assertThat(keys.all()).containsExactly(newer, older);
    }

    @Test
    void aKeystoreHoldsSeveralUnderTheirNames() throws IOException, GeneralSecurityException {
        var one = VaultKey.random();
        var other = VaultKey.random();
        var file = keystore(Map.of("2026-01", one, "2026-07", other));

        var keys = given(Map.of(GivenKeys.KEYSTORE, file.toString(), GivenKeys.PASSWORD, PASSWORD))
                .read()
                .orElseThrow();

        assertThat(keys.all()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aKeystoreStaysShutWithAnotherPassword() throws IOException, GeneralSecurityException {
        var file = keystore(Map.of("2026-01", VaultKey.random()));
        var given = given(Map.of(GivenKeys.KEYSTORE, file.toString(), GivenKeys.PASSWORD, "wrong"));

        assertThatThrownBy(given::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(GivenKeys.PASSWORD)
                .hasMessageNotContaining("wrong");
    }

    @Test
    void keysComeFromOnePlaceOnly() {
        var given = given(Map.of(GivenKeys.VARIABLE, VaultKey.random().written(), GivenKeys.FILE, "/anywhere"));

        assertThatThrownBy(given::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAGICTUNNEL_VAULT_KEY and MAGICTUNNEL_VAULT_KEY_FILE are set");
    }

    @Test
    void aFileThatIsNotThereIsRefusedByItsVariable() {
        var given = given(Map.of(GivenKeys.FILE, folder.resolve("absent").toString()));

        assertThatThrownBy(given::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(GivenKeys.FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change-me-change-me-change-me-32",
                "0123456789abcdef0123456789abcdef",
                "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000b\u000c\r\u000e\u000f"
                        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"
            })
    void aKeyThatSomebodyThoughtUpIsForDevelopmentOnly(String thoughtUp) {
        var key = Base64.getEncoder().encodeToString(thoughtUp.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        var variables = new HashMap<>(Map.of(GivenKeys.VARIABLE, key));

        assertThatThrownBy(given(variables)::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("somebody thought up")
                .hasMessageNotContaining(key);
        variables.put(GivenKeys.DEVELOPMENT, "true");
        assertThat(given(variables).read()).isPresent();
    }

    @Test
    void randomKeysPass() {
        for (var i = 0; i < 2000; i++) {
            assertThat(VaultKey.random().wasThoughtUp()).isFalse();
        }
    }

    private Path keystore(Map<String, VaultKey> keys) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var protection = new KeyStore.PasswordProtection(PASSWORD.toCharArray());
        for (var key : keys.entrySet()) {
            var secret = new SecretKeySpec(key.getValue().secret().getEncoded(), "AES");
            store.setEntry(key.getKey(), new KeyStore.SecretKeyEntry(secret), protection);
        }
        var file = folder.resolve("keys.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static GivenKeys given(Map<String, String> environment) {
        return new GivenKeys(environment::get);
    }
}
