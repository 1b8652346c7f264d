package io.magictunnel.enhancement;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.Voice.Choice;
import io.magictunnel.enhancement.Voice.Said;
import io.magictunnel.enhancement.Voice.Task;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RememberingVoiceTest {

    private static final OutputSchema SCHEMA =
            new OutputSchema("words", Json.MAPPER.readTree("{\"type\": \"object\", \"required\": [\"words\"]}"), true);

    private final VoiceForTests model = new VoiceForTests();
    private final RememberingVoice memory = model.memory();

    @Test
    void theSameQuestionIsAskedOnce() {
        model.answers("{\"words\": 1}");

        var first = ask(task("Do it", "a"));
        var second = ask(task("Do it", "a"));

        assertThat(second).isEqualTo(first);
        assertThat(model.asked).hasSize(1);
    }

    @Test
    void otherOrdersAnotherDefinitionAndAnotherModelAreOtherQuestions() {
        model.answers("{\"words\": 1}", "{\"words\": 2}", "{\"words\": 3}", "{\"words\": 4}");

        ask(task("Do it", "a"));
        ask(task("Do it well", "a"));
        ask(task("Do it", "b"));
        memory.ask(Caller.system(), choice("someone", "model-2"), task("Do it", "a"), Duration.ofHours(1));

        assertThat(model.asked).hasSize(4);
    }

    @Test
    void whichOtherToolsThereAreMakesNoOtherQuestion() {
        model.answers("{\"words\": 1}");
        ask(new Task("describe", "Do it", document("a", "[\"count\"]"), SCHEMA));

        ask(new Task("describe", "Do it", document("a", "[\"count\", \"sort\"]"), SCHEMA));

        assertThat(model.asked).hasSize(1);
    }

    @Test
    void askingAnewAsksAndKeepsTheNewAnswer() {
        model.answers("{\"words\": 1}", "{\"words\": 2}");
        ask(task("Do it", "a"));

        memory.askAnew(Caller.system(), choice("someone", "model-1"), task("Do it", "a"), Duration.ofHours(1));

        assertThat(ask(task("Do it", "a")).json().path("words").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenIsAskedAgain() {
        model.answers("{\"words\": 1}", "{\"words\": 2}");
        ask(task("Do it", "a"));

        memory.forget(choice("someone", "model-1"), task("Do it", "a"));

        assertThat(ask(task("Do it", "a")).json().path("words").asInt()).isEqualTo(2);
    }

    @Test
    void itIsKeptUnderTheNameOfTheTool() {
        model.answers("{\"words\": 1}");

        ask(task("Do it", "a"));

        assertThat(model.cache.answers.keySet()).extracting(key -> key.tool()).containsExactly("find");
    }

    private Said ask(Task task) {
        return memory.ask(Caller.system(), choice("someone", "model-1"), task, Duration.ofHours(1));
    }

    private static Choice choice(String provider, String named) {
        return new Choice(provider, Optional.of(named), 0, List.of());
    }

    private static Task task(String orders, String description) {
        return new Task("describe", orders, document(description, "[]"), SCHEMA);
    }

    private static JsonNode document(String description, String others) {
        return Json.MAPPER.readTree("{\"tool\": {\"name\": \"find\", \"description\": \"%s\", \"other_tools\": %s}}"
                .formatted(description, others));
    }
}
