package io.magictunnel.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final String PLACE = "vault_credential|shared|github";
    private static final String VALUE = "a token, pässword or key";

    private final VaultKeys keys = new VaultKeys(List.of(VaultKey.random()));

    @Test
    void opensInItsPlaceWithItsKey() throws Envelope.ShutException {
        var written = Envelope.seal(VALUE, PLACE, keys.newest()).written();

        assertThat(Envelope.read(written).open(PLACE, keys)).isEqualTo(VALUE);
    }

    @Test
    void neitherTheValueNorItsTextFormShowsAnything() {
        var envelope = Envelope.seal(VALUE, PLACE, keys.newest());

        assertThat(envelope.written())
                .doesNotContain("token")
                .startsWith("v1:" + keys.newest().id() + ":");
        assertThat(envelope).hasToString("Envelope[" + keys.newest().id() + "]");
    }

    @Test
    void theSameValueLooksDifferentEachTime() {
        assertThat(Envelope.seal(VALUE, PLACE, keys.newest()).written())
                .isNotEqualTo(Envelope.seal(VALUE, PLACE, keys.newest()).written());
    }

    @Test
    void staysShutInThePlaceOfAnother() {
        var envelope = Envelope.seal(VALUE, PLACE, keys.newest());

        assertThatThrownBy(() -> envelope.open("vault_credential|shared|gitlab", keys))
                .isInstanceOf(Envelope.ShutException.class)
                .hasMessageContaining("a place that it was not sealed for");
    }

    @Test
    void staysShutWithoutItsKey() {
        var envelope = Envelope.seal(VALUE, PLACE, keys.newest());

        assertThatThrownBy(() -> envelope.open(PLACE, new VaultKeys(List.of(VaultKey.random()))))
                .isInstanceOf(Envelope.ShutException.class)
                .hasMessage("needs the vault key " + keys.newest().id());
    }

    @Test
    void movesUnderANewKeyWithoutBeingSealedAgain() throws Envelope.ShutException {
        var old = Envelope.seal(VALUE, PLACE, keys.newest());
        var both = keys.with(VaultKey.random());

        var moved = old.under(both);

        assertThat(moved.cipherText()).isEqualTo(old.cipherText());
        assertThat(moved.open(PLACE, both.onlyNewest())).isEqualTo(VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 40, 90, 130})
    void everyChangedLetterKeepsItShut(int position) {
        var written =
                new StringBuilder(Envelope.seal(VALUE, PLACE, keys.newest()).written());
        written.setCharAt(position, written.charAt(position) == 'A' ? 'B' : 'A');

        assertThatThrownBy(() -> Envelope.read(written.toString()).open(PLACE, keys))
                .isInstanceOf(Envelope.ShutException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v2:a:b:c:d", "v1:id:***:AA:AA", "v1:a:b:c:d:e", "plain"})
    void whatIsNoEnvelopeIsRefused(String text) {
        assertThatThrownBy(() -> Envelope.read(text)).isInstanceOf(Envelope.ShutException.class);
    }
}
