package io.magictunnel.enhancement.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.words.ToolWords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionWriterTest {

    private static final ToolDefinition INVOICES = SomeTools.named("books__list_openInvoices")
            .described("Lists invoices of a customer that nobody has paid. Overdue ones come first.")
            .taking("""
                    {"type": "object", "required": ["customer"], "properties": {
                      "customer": {"type": "string", "description": "Whose invoices. By number.", "examples": ["Miller & Sons"]},
                      "currency": {"type": "string", "enum": ["euro", "swiss_franc"]}}}
                    """)
            .in("finance")
            .tagged("debts")
            .tool();

    @Test
    void asksInWhatTheSourceSays() {
        assertThat(sentences(INVOICES, 20))
                .containsExactly(
                        "Lists invoices of a customer that nobody has paid",
                        "list open invoices",
                        "invoices that paid ones first",
                        "list open invoices: Whose invoices",
                        "list open invoices swiss franc",
                        "list open invoices Miller & Sons",
                        "finance list open invoices",
                        "list open invoices debts");
    }

    @Test
    void asksNoMoreThanIsWanted() {
        assertThat(sentences(INVOICES, 2)).hasSize(2);
    }

    @Test
    void neverAsksInTheWordsThatAreInUse() {
        var words = new ToolWords(
                INVOICES.definition(), new UUID(0, 0), "Zebra", List.of("giraffe"), List.of("zoo"), List.of("Feed"), 1);

        assertThat(sentences(INVOICES.with(words), 20)).isEqualTo(sentences(INVOICES, 20));
    }

    @Test
    void tellsTwoToolsApartByWhatOnlyOneHas() {
        var paid = SomeTools.named("list_paid_invoices")
                .described("Lists invoices with the day of payment")
                .tool();

        var told = QuestionWriter.telling(paid, INVOICES, QuestionSource.NEIGHBOUR);

        assertThat(told)
                .containsExactly(
                        TrialQuestion.of("list paid invoices with payment", paid.name(), QuestionSource.NEIGHBOUR));
    }

    @Test
    void aToolThatHasNothingOfItsOwnIsNotAskedAbout() {
        assertThat(QuestionWriter.telling(INVOICES, INVOICES, QuestionSource.NEIGHBOUR))
                .isEmpty();
    }

    @Test
    void whatCouldMeanAnyToolIsNotAsked() {
        assertThat(sentences(SomeTools.named("run").described("Go.").in("").tool(), 20))
                .isEmpty();
    }

    @Test
    void longWordsOfASourceMakeShortQuestions() {
        var endless = SomeTools.named("run").described("long ".repeat(5_000)).tool();
        var unbroken = SomeTools.named("run").described("漢字".repeat(5_000)).tool();

        assertThat(sentences(endless, 20)).allMatch(sentence -> sentence.length() <= 120);
        assertThat(sentences(unbroken, 20)).allMatch(sentence -> sentence.length() <= 120);
    }

    private static List<String> sentences(ToolDefinition tool, int most) {
        return QuestionWriter.about(tool, QuestionSource.DEFINITION, most).stream()
                .map(TrialQuestion::sentence)
                .toList();
    }
}
