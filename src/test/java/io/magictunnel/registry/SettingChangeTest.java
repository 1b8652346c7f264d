package io.magictunnel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingChangeTest {

    @Test
    void saysInWordsWhatChanges() {
        var change = new SettingChange(Optional.of(false), Optional.of("files"), Optional.of(List.of("a", "b c")));

        assertThat(change.described()).isEqualTo("disabled; category files; tags a, b c");
    }

    @Test
    void aChangeOfNothingIsRefused() {
        assertThatThrownBy(() -> new SettingChange(Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("allowed are enabled, category and tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Files", "a b", "a/b", "ä", "-a", "<script>"})
    void aCategoryIsOnePlainWord(String category) {
        assertThatThrownBy(() -> new SettingChange(Optional.empty(), Optional.of(category), Optional.empty()))
                .hasMessageContaining("is no category");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "a\nb", " a", "<b>", "12345678901234567890123456789012345678901"})
    void aTagHasNoComma(String tag) {
        assertThatThrownBy(() -> new SettingChange(Optional.empty(), Optional.empty(), Optional.of(List.of(tag))))
                .hasMessageContaining("is no tag");
    }

    @Test
    void theNumberOfTagsIsBounded() {
        var tags = Collections.nCopies(21, "a");

        assertThatThrownBy(() -> new SettingChange(Optional.empty(), Optional.empty(), Optional.of(tags)))
                .hasMessage("21 tags; allowed are up to 20");
    }
}
