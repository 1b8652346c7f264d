package io.magictunnel.enhancement.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.proof.Trial.Answer;
import io.magictunnel.enhancement.proof.Trial.Place;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.words.ToolWords;
import io.magictunnel.testing.Provided;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final ToolDefinition SEND = SomeTools.named("mail_send")
            .described("Sends a message to somebody")
            .tool();
    private static final ToolDefinition LIST =
            SomeTools.named("mail_list").described("Lists messages of a folder").tool();

    private final Ground ground = new Ground();

    @Test
    void asksAboutTheToolAndItsNeighbours() {
        var verdict = Proofs.on(ground).of(SEND, words(SEND)).orElseThrow();

        assertThat(ground.asked).extracting(TrialQuestion::about).contains(SEND.name(), LIST.name());
        assertThat(verdict.promoted()).isTrue();
        assertThat(verdict.questions()).isEqualTo(ground.asked.size());
    }

    @Test
    void asksWhatPeopleAskedFirstAndNoMoreOfThatThanIsWanted() {
        RecordedQuestions cases = (tools, most) -> List.of(saved("one"), saved("two"));
        RecordedQuestions choices = (tools, most) -> List.of(saved("three"), saved("four"));
        var proof = Proofs.on(ground, cases, choices);
        proof.config.recordedQuestions = 3;

        proof.of(SEND, words(SEND));

        assertThat(ground.asked)
                .extracting(TrialQuestion::sentence)
                .startsWith("one", "two", "three")
                .doesNotContain("four");
    }

    @Test
    void whereSourcesSayTheSameAnyOfTheirToolsIsRight() {
        var twin = SomeTools.named("post_send")
                .described("Sends a message to somebody")
                .tool();
        ground.neighbour = twin;

        Proofs.on(ground).of(SEND, words(SEND));

        assertThat(ground.asked)
                .filteredOn(question -> question.sentence().equals("Sends a message to somebody"))
                .hasSize(2)
                .allMatch(question -> question.right().equals(Set.of(SEND.name(), twin.name())));
    }

    @Test
    void whoeverWantsNoProofGetsNone() {
        var proof = Proofs.on(ground);
        proof.config.enabled = false;

        assertThat(proof.of(SEND, words(SEND))).isEmpty();
    }

    @Test
    void whereNobodyFindsToolsNothingIsProven() {
        var proof = Proofs.on(ground);
        proof.grounds = Provided.of(List.of());

        assertThat(proof.of(SEND, words(SEND))).isEmpty();
    }

    @Test
    void ofAToolThatNobodyCanFindNothingIsAsked() {
        var disabled = SomeTools.named("mail_send").disabled().tool();

        var verdict = Proofs.on(ground).of(disabled, words(disabled)).orElseThrow();

        assertThat(ground.asked).isEmpty();
        assertThat(verdict.promoted()).isTrue();
        assertThat(verdict.reason()).startsWith("The tool is switched off");
    }

    private static TrialQuestion saved(String sentence) {
        return new TrialQuestion(sentence, SEND.name(), Set.of(SEND.name(), LIST.name()), QuestionSource.SAVED);
    }

    private static ToolWords words(ToolDefinition tool) {
        return new ToolWords(tool.definition(), new UUID(0, 0), "Mails", List.of(), List.of(), List.of(), 1);
    }

    /** Where every tool comes first always. */
    private static final class Ground implements TrialGround {

        private final List<TrialQuestion> asked = new ArrayList<>();
        private ToolDefinition neighbour = LIST;

        @Override
        public List<ToolDefinition> nearest(ToolDefinition tool, int most) {
            return List.of(neighbour);
        }

        @Override
        public Trial ask(ToolDefinition tool, ToolWords words, List<TrialQuestion> questions, Duration time) {
            asked.addAll(questions);
            var first = new Place(1, "any");
            return new Trial(
                    questions.stream()
                            .map(question -> new Answer(question, first, first))
                            .toList(),
                    true);
        }
    }
}
