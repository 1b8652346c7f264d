package io.magictunnel.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.fake.Conversations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFittingTest {

    private static final VendorBounds WIDE = new VendorBounds(2, 10, 1, false, Set.of());

    @Test
    void aModelThatCanEverythingIsAskedForEverything() {
        var request = Conversations.everything("m");

        var fitted = RequestFitting.fit(request, ModelAbilities.UNKNOWN, WIDE);

        assertThat(fitted.request()).isEqualTo(request);
        assertThat(fitted.warnings()).isEmpty();
    }

    @Test
    void aModelThatCanNothingIsAskedForTextAndToldTheRest() {
        var nothing = ModelAbilities.UNKNOWN.without(Ability.values());

        var fitted = RequestFitting.fit(Conversations.everything("m"), nothing, WIDE);

        var request = fitted.request();
        assertThat(request.parameters())
                .isEqualTo(ChatParameters.draft().maxOutputTokens(3000).build());
        assertThat(request.tools()).isEmpty();
        assertThat(request.toolChoice()).isEqualTo(new ToolChoice.Auto());
        assertThat(request.output()).isEmpty();
        assertThat(request.system()).isEmpty();
        assertThat(request.messages()).hasSize(2);
        assertThat(request.messages().getFirst().text()).startsWith("Be brief.").contains("JSON Schema", "\"city\"");
        assertThat(request.messages().getLast()).isEqualTo(ChatMessage.user("What is this?"));
        assertThat(fitted.warnings())
                .extracting(ChatWarning::subject)
                .containsExactlyInAnyOrder(
                        "tools",
                        "images",
                        "output",
                        "system",
                        "temperature",
                        "top_p",
                        "top_k",
                        "stop",
                        "seed",
                        "effort",
                        "tier",
                        "cache",
                        "parallel_tools");
    }

    @ParameterizedTest
    @CsvSource({"NONE,LOW", "LOW,LOW", "MEDIUM,LOW", "HIGH,HIGH", "MAX,HIGH"})
    void effortBecomesTheNearestThatThereIs(Effort asked, Effort expected) {
        var request = ChatRequest.of("m", "Hi")
                .withParameters(
                        ChatParameters.draft().effort(Optional.of(asked)).build());

        var fitted =
                RequestFitting.fit(request, ModelAbilities.UNKNOWN.withEfforts(Set.of(Effort.LOW, Effort.HIGH)), WIDE);

        assertThat(fitted.request().parameters().effort()).contains(expected);
        assertThat(fitted.warnings().isEmpty()).isEqualTo(asked == expected);
    }

    @Test
    void parametersStayWithinTheVendorsBounds() {
        var narrow = new VendorBounds(1, 2, 16, false, Set.of("auto"));
        var request = ChatRequest.of("m", "Hi")
                .withParameters(ChatParameters.draft()
                        .temperature(1.2)
                        .stop(List.of("a", "b", "c"))
                        .maxOutputTokens(1)
                        .tier(Optional.of("flex"))
                        .build());

        var fitted = RequestFitting.fit(request, ModelAbilities.UNKNOWN, narrow);

        assertThat(fitted.request().parameters())
                .isEqualTo(ChatParameters.draft()
                        .temperature(1)
                        .stop(List.of("a", "b"))
                        .maxOutputTokens(16)
                        .build());
        assertThat(fitted.warnings()).hasSize(4);
    }

    @Test
    void whoCannotChooseIsNotOfferedWhatMustNotBeUsed() {
        var unable = ModelAbilities.UNKNOWN.without(Ability.TOOL_CHOICE);
        var request = Conversations.afterTools("m");

        var none = RequestFitting.fit(request.withTools(request.tools(), new ToolChoice.None()), unable, WIDE);
        var named = RequestFitting.fit(request.withTools(request.tools(), new ToolChoice.Named("clock")), unable, WIDE);

        assertThat(none.request().tools()).isEmpty();
        assertThat(none.request().messages().get(1).text()).contains("[used tool clock with {}]");
        assertThat(named.request().tools()).hasSize(2);
        assertThat(named.warnings()).extracting(ChatWarning::subject).containsExactly("tool_choice");
    }

    @Test
    void aMessageOfPicturesOnlyDisappearsWithThem() {
        var request = ChatRequest.of(
                "m",
                List.of(
                        ChatMessage.user(List.of(new ChatPart.Image("image/png", new byte[] {1}))),
                        ChatMessage.user("Hi")));

        var fitted = RequestFitting.fit(request, ModelAbilities.UNKNOWN.without(Ability.IMAGES), WIDE);

        assertThat(fitted.request().messages()).containsExactly(ChatMessage.user("Hi"));
    }
}
