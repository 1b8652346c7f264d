package io.magictunnel.discovery.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentSearchesTest {

    private static final Caller ANN = new Caller("1", "ann", Role.USER, Optional.of("k1"));
    private static final ToolName READ = new ToolName("read_file");
    private static final ToolName GREP = new ToolName("grep");
    private static final ToolName OTHER = new ToolName("other");

    private final List<String> told = new ArrayList<>();
    private final RecentSearches searches = new RecentSearches();

    @BeforeEach
    void wire() {
        searches.config = new LearningConfig();
        searches.config.consent = Consent.OWN;
        searches.config.followsWithin = Duration.ofMinutes(5);
        searches.votes = new Votes() {
            @Override
            public boolean cast(Caller caller, String sentence, ToolName right, Optional<ToolName> notThat) {
                return told.add("%s: %s, not %s"
                        .formatted(sentence, right, notThat.map(ToolName::value).orElse("-")));
            }
        };
        searches.prepare();
    }

    @Test
    void aCallOfAToolThatWasFoundIsAChoice() {
        searches.told(ANN, "show the log", List.of(READ, GREP));

        searches.called(ANN.label(), READ, true);

        assertThat(told).containsExactly("show the log: read_file, not -");
    }

    @Test
    void aToolThatFailedBeforeWasNotTheRightOne() {
        searches.told(ANN, "show the log", List.of(READ, GREP));

        searches.called(ANN.label(), READ, false);
        searches.called(ANN.label(), GREP, true);

        assertThat(told).containsExactly("show the log: grep, not read_file");
    }

    @Test
    void twoToolsThatDidTheirWorkWereBothRight() {
        searches.told(ANN, "show the log", List.of(READ, GREP));

        searches.called(ANN.label(), READ, true);
        searches.called(ANN.label(), GREP, true);

        assertThat(told).containsExactly("show the log: read_file, not -", "show the log: grep, not -");
    }

    @Test
    void theSameToolIsChosenOnceOfEachAnswer() {
        searches.told(ANN, "show the log", List.of(READ));

        searches.called(ANN.label(), READ, true);
        searches.called(ANN.label(), READ, true);

        assertThat(told).hasSize(1);
    }

    @Test
    void theLatestAnswerThatHoldsTheToolCounts() {
        searches.told(ANN, "first", List.of(READ));
        searches.told(ANN, "second", List.of(READ, GREP));

        searches.called(ANN.label(), READ, true);

        assertThat(told).containsExactly("second: read_file, not -");
    }

    @Test
    void whatWasNotFoundOrByAnotherClientOrFailedSaysNothing() {
        searches.told(ANN, "show the log", List.of(READ));

        searches.called(ANN.label(), OTHER, true);
        searches.called("bob#k2", READ, true);
        searches.called(ANN.label(), READ, false);

        assertThat(told).isEmpty();
    }

    @Test
    void onlyTheLastFewAnswersAreKept() {
        searches.told(ANN, "old", List.of(READ));
        for (var i = 0; i < 100; i++) {
            searches.told(ANN, "new", List.of(GREP));
        }

        searches.called(ANN.label(), READ, true);

        assertThat(told).isEmpty();
    }

    @Test
    void withoutConsentNothingIsKept() {
        searches.config.consent = Consent.OFF;
        searches.told(ANN, "show the log", List.of(READ));

        searches.called(ANN.label(), READ, true);

        assertThat(told).isEmpty();
    }
}
