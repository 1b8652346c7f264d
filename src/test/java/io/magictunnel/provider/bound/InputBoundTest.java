package io.magictunnel.provider.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputBoundTest {

    @Test
    void aTextHasAtMostAsManyTokensAsBytes() {
        assertThat(bound("aaaa") - bound("")).isEqualTo(4);
        assertThat(bound("漢字") - bound("")).isEqualTo(6);
        assertThat(bound("😀") - bound("")).isEqualTo(4);
    }

    @Test
    void halfASignIsWrittenAsAWholeOne() {
        assertThat(bound("\ud83d") - bound("")).isEqualTo(3);
    }

    @Test
    void aLetterThatSomeModelsTakeApartCountsAsItsParts() {
        assertThat(bound("ﷺ") - bound("")).isEqualTo(33);
    }

    @Test
    void publicTokensAreCounted() {
        var request = ChatRequest.of("some", "twenty-six letters in all.");

        var counted = InputBound.of(ProviderKind.OPENAI, request, Optional.of(text -> 6));

        assertThat(InputBound.of(ProviderKind.OPENAI, request, Optional.empty()) - counted)
                .isEqualTo(20);
    }

    @Test
    void aPictureCountsAsTheLargestThereIs() {
        var picture = ChatRequest.of(
                "some", List.of(ChatMessage.user(List.of(new ChatPart.Image("image/png", new byte[3])))));

        assertThat(InputBound.of(ProviderKind.OPENAI, picture, Optional.empty()))
                .isGreaterThan(65_536);
        assertThat(InputBound.of(ProviderKind.ANTHROPIC, picture, Optional.empty()))
                .isBetween(8_192L, 10_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4o-search-preview",
                "gpt-5-search-api",
                "perplexity/sonar-pro",
                "custom/sonar",
                "o3-deep-research"
            })
    void someModelsSearchOnTheirOwn(String model) {
        assertThat(OwnSearch.isIn(model)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4.1", "claude-opus-4-6", "gemini/gemini-2.5-pro", "custom/research"})
    void mostDoNot(String model) {
        assertThat(OwnSearch.isIn(model)).isFalse();
    }

    private static long bound(String text) {
        return InputBound.of(ProviderKind.ANTHROPIC, ChatRequest.of("some", text), Optional.empty());
    }
}
