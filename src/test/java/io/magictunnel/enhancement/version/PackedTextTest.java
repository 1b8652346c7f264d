package io.magictunnel.enhancement.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PackedTextTest {

    private static final String LONG =
            "{\"description\": \"%s\"}".formatted("Wörter zählen, again and again. ".repeat(40));

    @Test
    void whatWasPackedIsReadAgainAndTakesLessRoom() {
        var packed = PackedText.pack(LONG);

        assertThat(PackedText.isPacked(packed)).isTrue();
        assertThat(packed.length()).isLessThan(LONG.length() / 2);
        assertThat(PackedText.unpack(packed)).isEqualTo(LONG);
    }

    @Test
    void whatIsTooShortToWinAnythingStaysAsItIs() {
        assertThat(PackedText.pack("{}")).isEqualTo("{}");
        assertThat(PackedText.unpack("{}")).isEqualTo("{}");
    }

    @Test
    void whatWasPackedTwiceIsReadLikeWhatWasPackedOnce() {
        var packed = PackedText.pack(LONG);

        assertThat(PackedText.pack(packed)).isEqualTo(packed);
    }

    @Test
    void whatSomebodyHasChangedIsRefused() {
        assertThatThrownBy(() -> PackedText.unpack("gz:bm90IGd6aXA=")).isInstanceOf(RuntimeException.class);
    }
}
