package io.magictunnel.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private static final PasswordHash CORRECT_HORSE = PasswordHash.of(new Password("correct horse"));

    @Test
    void matchesItsPasswordAndNoOther() {
        assertThat(CORRECT_HORSE.matches("correct horse")).isTrue();
        assertThat(CORRECT_HORSE.matches("correct horsf")).isFalse();
        assertThat(CORRECT_HORSE.matches("")).isFalse();
    }

    @Test
    void isSaltedAndSlow() {
        var again = PasswordHash.of(new Password("correct horse"));

        assertThat(again).isNotEqualTo(CORRECT_HORSE);
        assertThat(again.text()).startsWith("pbkdf2-sha256$600000$").hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void nobodysHashMatchesNothing() {
        assertThat(PasswordHash.OF_NOBODY.matches("")).isFalse();
        assertThat(PasswordHash.OF_NOBODY.isOutdated()).isFalse();
    }

    @Test
    void aHashOfEarlierDaysStillMatchesAndIsKnownAsOutdated() {
        var salt = new byte[16];
        var earlier = PasswordHash.of(1000, salt, PasswordHash.derive("correct horse", salt, 1000));

        assertThat(earlier.matches("correct horse")).isTrue();
        assertThat(earlier.isOutdated()).isTrue();
        assertThat(CORRECT_HORSE.isOutdated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "pbkdf2-sha256$600000$short$short", "pbkdf2-sha1$1$AAAAAAAAAAAAAAAAAAAAAA$A"})
    void whatIsStoredInAnotherFormIsRefused(String stored) {
        assertThatThrownBy(() -> new PasswordHash(stored)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 201, 100_000})
    void aPasswordThatIsTooShortOrTooLongIsRefused(int length) {
        assertThatThrownBy(() -> new Password("x".repeat(length)))
                .isInstanceOf(DomainException.class)
                .hasMessage("A password has 8 to 200 characters; this one has " + length);
    }

    @Test
    void nothingShowsItself() {
        assertThat(new Password("correct horse").toString()).doesNotContain("horse");
        assertThat(CORRECT_HORSE.toString()).doesNotContain(CORRECT_HORSE.text());
    }
}
