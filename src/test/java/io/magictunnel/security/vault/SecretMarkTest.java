package io.magictunnel.security.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretMarkTest {

    @Test
    void aLongSecretIsKnownByItsEndAndItsFingerprint() {
        var mark = SecretMark.of("sk-proj-0123456789abcdefWXYZ");

        assertThat(mark.ending()).contains("WXYZ");
        assertThat(mark.fingerprint())
                .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{12}"));
        assertThat(mark).isEqualTo(SecretMark.of("sk-proj-0123456789abcdefWXYZ"));
        assertThat(mark).isNotEqualTo(SecretMark.of("sk-proj-1123456789abcdefWXYZ"));
    }

    @Test
    void aSecretThatCouldBeGuessedShowsNothing() {
        assertThat(SecretMark.of("correct-horse-stapl").fingerprint()).isEmpty();
        assertThat(SecretMark.of("correct-horse-stapl").ending()).isEmpty();
    }

    @Test
    void anEndThatIsNoPlainTextIsNotShown() {
        assertThat(SecretMark.of("-----BEGIN KEY-----\nabcdefgh\n").ending()).isEmpty();
    }
}
