package io.magictunnel.security.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void aRandomKeyIsFoundAgainByItsId() {
        var key = Secret.random(Secret.Kind.API_KEY);

        assertThat(key.text()).matches("mt_[a-z0-9]{8}_[A-Za-z0-9_-]{43}").contains("_" + key.id() + "_");
        assertThat(Secret.shown(Secret.Kind.API_KEY, key.text())).contains(key);
    }

    @Test
    void noTwoAreEqual() {
        assertThat(Secret.random(Secret.Kind.API_KEY)).isNotEqualTo(Secret.random(Secret.Kind.API_KEY));
    }

    @Test
    void onlyTheWholeTextHasTheHash() {
        var key = Secret.random(Secret.Kind.API_KEY);
        var stored = HexFormat.of().parseHex(key.hash());
        var sameIdOtherSecret = new Secret(key.id(), key.text().substring(0, 54) + "x");

        assertThat(key.hasHash(stored)).isTrue();
        assertThat(sameIdOtherSecret.hasHash(stored)).isFalse();
        assertThat(key.hasHash(new byte[0])).isFalse();
    }

    @Test
    void aSessionTokenIsNeverTakenForAKey() {
        var token = Secret.random(Secret.Kind.SESSION_TOKEN);

        assertThat(Secret.shown(Secret.Kind.SESSION_TOKEN, token.text())).contains(token);
        assertThat(Secret.shown(Secret.Kind.API_KEY, token.text()).orElseThrow().id())
                .isEqualTo(Secret.BROUGHT_ID);
    }

    @Test
    void aKeyIsNeverTakenForASessionToken() {
        var key = Secret.random(Secret.Kind.API_KEY);

        assertThat(Secret.shown(Secret.Kind.SESSION_TOKEN, key.text())).isEmpty();
    }

    @Test
    void whatIsTooLongIsNoSecret() {
        assertThat(Secret.shown(Secret.Kind.API_KEY, "x".repeat(201))).isEmpty();
    }

    @Test
    void theOperatorMayBringAKeyOfAnyForm() {
        var brought = Secret.brought("my-own-key-2026!");

        assertThat(brought.id()).isEqualTo(Secret.BROUGHT_ID);
        assertThat(Secret.shown(Secret.Kind.API_KEY, "my-own-key-2026!")).contains(brought);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fifteen-letters", "with a space in it", "with\ttab-and-more", "schlüssel-2026-öffner"})
    void aBroughtKeyThatIsTooShortOrCannotBeSentIsRefused(String text) {
        assertThatThrownBy(() -> Secret.brought(text))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("16 to 200 visible ASCII characters")
                .hasMessageNotContaining("tab");
    }

    @Test
    void neverShowsItself() {
        var key = Secret.random(Secret.Kind.API_KEY);

        assertThat(key.toString()).contains(key.id()).doesNotContain(key.text());
    }
}
