package io.magictunnel.provider.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class ChatRequestTest {

    @Test
    void editedParametersKeepWhatWasNotTouched() {
        var parameters = ChatParameters.draft()
                .maxOutputTokens(100)
                .temperature(0.2)
                .seed(OptionalLong.of(7))
                .stop(List.of("END"))
                .effort(Optional.of(Effort.LOW))
                .build();

        var colder = parameters.edit().temperature(OptionalDouble.empty()).build();

        assertThat(colder.temperature()).isEmpty();
        assertThat(colder.edit().temperature(0.2).build()).isEqualTo(parameters);
    }

    @Test
    void theTextOfAnAnswerIsItsTextPartsTogether() {
        var answer = new ChatAnswer(
                "m",
                List.of(
                        new ChatPart.Thinking("d", "hm", JsonNodeFactory.instance.objectNode()),
                        new ChatPart.Text("one "),
                        new ChatPart.ToolUse("1", "clock", JsonNodeFactory.instance.objectNode()),
                        new ChatPart.Text("two")),
                FinishReason.TOOL,
                Usage.NONE,
                "null",
                Optional.empty(),
                List.of());

        assertThat(answer.text()).isEqualTo("one two");
        assertThat(answer.toolUses()).extracting(ChatPart.ToolUse::name).containsExactly("clock");
        assertThat(answer.asMessage().parts()).isEqualTo(answer.parts());
    }

    @Test
    void inputIsCountedOnceWhereverItCameFrom() {
        var usage = new Usage(100, 50, 20, 10, 40, 30, 0, 0, 0, Optional.empty(), Usage.Source.MEASURED);

        assertThat(usage.input()).isEqualTo(180);
        assertThat(usage.total()).isEqualTo(220);
    }
}
