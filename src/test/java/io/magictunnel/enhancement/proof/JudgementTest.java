package io.magictunnel.enhancement.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.proof.Trial.Answer;
import io.magictunnel.enhancement.proof.Trial.Place;
import io.magictunnel.registry.ToolName;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final ToolName OWN = new ToolName("mail_send");
    private static final ToolName OTHER = new ToolName("mail_list");

    @Test
    void whatComesFirstMoreOftenWins() {
        var verdict = verdict(own(2, 1), own(1, 1), others(1, 1));

        assertThat(verdict.promoted()).isTrue();
        assertThat(verdict.reason())
                .isEqualTo("The tool comes first for 2 of 2 questions, and for 1 before; no neighbour loses.");
        assertThat(verdict.tool()).isEqualTo(new Findability(2, 0.5, 1, 0.75, 1));
        assertThat(verdict.neighbours()).isEqualTo(new Findability(1, 1, 1, 1, 1));
        assertThat(verdict.counterExamples()).isEmpty();
    }

    @Test
    void asGoodAsBeforeIsGoodEnough() {
        assertThat(verdict(own(1, 1), own(3, 2)).promoted()).isTrue();
    }

    @Test
    void whatComesFirstLessOftenLosesAndShowsWhere() {
        var verdict = verdict(own(1, 2), own(1, 1));

        assertThat(verdict.promoted()).isFalse();
        assertThat(verdict.reason()).isEqualTo("The tool comes first for 1 of 2 questions, and for 2 before.");
        assertThat(verdict.counterExamples())
                .containsExactly(new CounterExample("1 to 2", QuestionSource.DEFINITION, "mail_send", "x1", "x2"));
    }

    @Test
    void whatTakesANeighboursQuestionsLosesHoweverMuchItGains() {
        var verdict = verdict(own(0, 1), own(5, 1), others(1, 2), others(1, 1));

        assertThat(verdict.promoted()).isFalse();
        assertThat(verdict.reason())
                .isEqualTo("Its neighbour 'mail_list' would lose: first for 1 of 2 questions, and for 2 before.");
    }

    @Test
    void anotherNeighboursGainMakesUpForNoLoss() {
        var third = new Answer(
                TrialQuestion.of("third", new ToolName("mail_read"), QuestionSource.NEIGHBOUR),
                new Place(2, "a"),
                new Place(1, "b"));

        assertThat(verdict(own(1, 1), others(1, 3), third).promoted()).isFalse();
    }

    @Test
    void whatSomebodyTypedIsNotRepeated() {
        var typed = new Answer(
                TrialQuestion.of("my secret plan", OWN, QuestionSource.CHOSEN),
                new Place(1, "mail_send"),
                new Place(4, "plan"));

        assertThat(verdict(typed).counterExamples().getFirst().question()).isEqualTo("(a request that somebody made)");
    }

    @Test
    void keepsFewExamples() {
        var answers = new Answer[40];
        Arrays.fill(answers, own(1, 0));

        assertThat(verdict(answers).counterExamples()).hasSize(5);
    }

    @Test
    void saysWhatItCouldNotDo() {
        var verdict = new Judgement(OWN, new Trial(List.of(own(1, 1)), false), 3).verdict();

        assertThat(verdict.reason())
                .endsWith("Tools were compared by words alone, as their meanings are not known yet."
                        + " There was no time for 2 of 3 questions.");
        assertThat(verdict.meaning()).isFalse();
    }

    private static Verdict verdict(Answer... answers) {
        return new Judgement(OWN, new Trial(List.of(answers), true), answers.length).verdict();
    }

    private static Answer own(int before, int after) {
        return answer(OWN, QuestionSource.DEFINITION, before, after);
    }

    private static Answer others(int before, int after) {
        return answer(OTHER, QuestionSource.NEIGHBOUR, before, after);
    }

    private static Answer answer(ToolName about, QuestionSource source, int before, int after) {
        return new Answer(
                TrialQuestion.of("%d to %d".formatted(before, after), about, source),
                new Place(before, "x" + before),
                new Place(after, "x" + after));
    }
}
