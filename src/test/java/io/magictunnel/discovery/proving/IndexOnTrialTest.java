package io.magictunnel.discovery.proving;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.enhancement.proof.Proofs;
import io.magictunnel.enhancement.proof.QuestionSource;
import io.magictunnel.enhancement.proof.Trial.Place;
import io.magictunnel.enhancement.proof.TrialQuestion;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.words.ToolWords;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndexOnTrialTest {

    private static final ToolDefinition SEND = SomeTools.named("mail_send")
            .described("Sends a message to somebody by electronic mail")
            .tool();
    private static final ToolDefinition LIST = SomeTools.named("mail_list")
            .described("Lists the messages of a folder with their senders")
            .tool();
    private static final ToolDefinition TIDE = SomeTools.named("tide_next")
            .described("Tells when the water is highest at a harbour")
            .tool();
    private static final ToolDefinition SHIP = SomeTools.named("ship_find")
            .described("Finds a vessel by the name that is painted on it")
            .tool();

    private final WordSenses senses = new WordSenses();
    private final TrialGrounds grounds = new TrialGrounds(senses, List.of(SEND, LIST, TIDE, SHIP));

    @Test
    void theNearestToolComesFirst() {
        assertThat(grounds.ground.nearest(SEND, 1)).containsExactly(LIST);
    }

    @Test
    void newWordsAreFoundOnTrialOnly() {
        var question = question("correspondence", SEND);
        var words = words(SEND, "Sends correspondence to somebody", "letter");

        var trial = grounds.ground.ask(SEND, words, List.of(question), Duration.ofMinutes(1));
        var again = grounds.ground.ask(SEND, words(SEND, "", ""), List.of(question), Duration.ofMinutes(1));

        assertThat(trial.answers().getFirst().after()).isEqualTo(new Place(1, "mail_send"));
        assertThat(again.answers().getFirst().before()).isNotEqualTo(new Place(1, "mail_send"));
    }

    @Test
    void wordsThatTakeANeighboursQuestionsAreNotPromoted() {
        var vessels = SomeTools.named("vessels").described("Finds a vessel").tool();
        grounds.put(vessels);
        var stealing = words(
                TIDE,
                "Finds a vessel and vessels, by category general vessels",
                "vessels",
                "finds",
                "vessel",
                "general");

        var verdict = Proofs.on(grounds.ground, (tools, most) -> List.of(question("finds vessel by tide", vessels)))
                .of(TIDE, stealing)
                .orElseThrow();

        assertThat(verdict.promoted()).isFalse();
        assertThat(verdict.reason()).startsWith("Its neighbour 'vessels' would lose");
        assertThat(verdict.counterExamples()).isNotEmpty();
    }

    @Test
    void withoutAModelWordsDecide() {
        senses.broken();

        var verdict = Proofs.on(grounds.ground)
                .of(SEND, words(SEND, "Sends a letter to somebody by electronic mail", "letter"))
                .orElseThrow();

        assertThat(verdict.promoted()).isTrue();
        assertThat(verdict.meaning()).isFalse();
        assertThat(verdict.reason()).contains("by words alone");
    }

    @Test
    void nothingIsEmbeddedTwice() {
        var words = words(SEND, "Sends a letter to somebody", "letter");
        Proofs.on(grounds.ground).of(SEND, words);
        var embedded = senses.embedded();

        Proofs.on(grounds.ground).of(SEND, words);

        assertThat(senses.embedded()).isEqualTo(embedded).doesNotHaveDuplicates();
    }

    @Test
    void withoutTimeOneQuestionIsAskedAllTheSame() {
        var questions = List.of(question("send a letter", SEND), question("list letters", LIST));

        var trial = grounds.ground.ask(SEND, words(SEND, "Sends", ""), questions, Duration.ZERO);

        assertThat(trial.answers()).hasSize(1);
    }

    private static TrialQuestion question(String sentence, ToolDefinition tool) {
        return new TrialQuestion(sentence, tool.name(), Set.of(tool.name()), QuestionSource.SAVED);
    }

    private static ToolWords words(ToolDefinition tool, String description, String... keywords) {
        return new ToolWords(
                tool.definition(), new UUID(0, 0), description, List.of(keywords), List.of(), List.of(), 1);
    }
}
