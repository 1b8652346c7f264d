package io.magictunnel.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.security.account.Password;
import io.magictunnel.security.account.PasswordHash;
import io.magictunnel.security.account.UserName;
import io.magictunnel.security.key.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdminTest {

    private static final class RecordingAccount extends FirstAccount {

        private UserName name;
        private PasswordHash password;
        private Secret key;
        private boolean fileWasThere;

        private final Path file;

        RecordingAccount(Path file) {
            this.file = file;
        }

        @Override
        void make(UserName made, PasswordHash hash, Secret secret) {
            name = made;
            password = hash;
            key = secret;
            fileWasThere = Files.exists(file);
        }
    }

    @TempDir
    Path data;

    private final FirstAdmin first = new FirstAdmin();
    private RecordingAccount account;

    @BeforeEach
    void useRecordingAccount() {
        account = new RecordingAccount(file());
        first.account = account;
    }

    @Test
    void makesRandomCredentialsAndKeepsThemWhereOnlyTheOperatorReads() throws IOException {
        var shown = first.make(data, Optional.empty(), Optional.empty()).orElseThrow();

        var written = Files.readString(file());
        assertThat(shown).contains(written);
        assertThat(written).contains("user      admin\n").contains("api key   " + account.key.text());
        assertThat(account.name.value()).isEqualTo("admin");
        assertThat(account.password.matches(line(written, "password  "))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void writesTheFileBeforeTheAccountExists() {
        first.make(data, Optional.empty(), Optional.empty());

        assertThat(account.fileWasThere).isTrue();
    }

    @Test
    void whatTheOperatorGaveIsWrittenNowhere() {
        var shown = first.make(
                data, Optional.of(new Password("given-password")), Optional.of(Secret.brought("given-key-0123456789")));

        assertThat(shown).isEmpty();
        assertThat(file()).doesNotExist();
        assertThat(account.password.matches("given-password")).isTrue();
        assertThat(account.key.text()).isEqualTo("given-key-0123456789");
    }

    @Test
    void onlyWhatWasMadeHereIsWritten() throws IOException {
        first.make(data, Optional.of(new Password("given-password")), Optional.empty());

        assertThat(Files.readString(file())).contains("api key").doesNotContain("password");
    }

    @Test
    void aFileThatStoodThereIsReplacedAndALinkIsNotFollowed() throws IOException {
        var elsewhere = Files.writeString(data.resolve("elsewhere.txt"), "precious");
        Files.createSymbolicLink(file(), elsewhere);

        first.make(data, Optional.empty(), Optional.empty());

        assertThat(elsewhere).hasContent("precious");
        assertThat(Files.isSymbolicLink(file())).isFalse();
    }

    @Test
    void withoutAFileThereIsNoAccount() throws IOException {
        var notAFolder = Files.writeString(data.resolve("taken"), "");

        assertThatThrownBy(() -> first.make(notAFolder, Optional.empty(), Optional.empty()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(account.name).isNull();
    }

    @Test
    void tooShortGivenValuesAreRefusedWithTheNameOfTheVariable() {
        assertThatThrownBy(() -> FirstAdmin.readOrRefuse("MAGICTUNNEL_ADMIN_PASSWORD", "short", Password::new))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "MAGICTUNNEL_ADMIN_PASSWORD is refused: A password has 8 to 200 characters; this one has 5");
    }

    private Path file() {
        return data.resolve(FirstAdmin.FILE);
    }

    private static String line(String text, String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow();
    }
}
