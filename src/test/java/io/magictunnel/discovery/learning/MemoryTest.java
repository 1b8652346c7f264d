package io.magictunnel.discovery.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.Preferences.Lift;
import io.magictunnel.discovery.learning.Vote.Verdict;
import io.magictunnel.registry.ToolName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final ToolName READ = new ToolName("read_file");
    private static final ToolName GREP = new ToolName("grep");
    private static final ToolName SECRET = new ToolName("read_secret");
    private static final String ASKED = "show me the log file";

    private final List<Vote> votes = new ArrayList<>();

    @Test
    void whatSomebodyChoseIsLiftedForAnAlikeRequest() {
        right("ann", READ, ASKED);

        assertThat(lifts("ann", "the log file, show it", READ, GREP)).containsOnlyKeys(READ);
        assertThat(lifts("ann", "the log file, show it", READ, GREP).get(READ).value())
                .isPositive();
        assertThat(lifts("ann", "send a mail", READ, GREP)).isEmpty();
    }

    @Test
    void whatWasWrongIsLowered() {
        wrong("ann", GREP, READ, ASKED);

        assertThat(lifts("ann", ASKED, READ, GREP).get(GREP).value()).isNegative();
    }

    @Test
    void othersVotesCountOnlyWhereTheyAreShared() {
        votes.add(vote("bob", READ, Verdict.RIGHT, Optional.empty(), ASKED, false, NOW));

        assertThat(memory().lifts("ann", ASKED, Set.of(READ)::contains, true, NOW))
                .isEmpty();

        right("carl", READ, ASKED);

        assertThat(memory().lifts("ann", ASKED, Set.of(READ)::contains, true, NOW))
                .containsOnlyKeys(READ);
        assertThat(memory().lifts("ann", ASKED, Set.of(READ)::contains, false, NOW))
                .isEmpty();
    }

    @Test
    void aVoteForAToolThatTheCallerMayNotUseSaysNothingAtAll() {
        right("bob", SECRET, ASKED);
        wrong("bob", READ, SECRET, ASKED);

        assertThat(lifts("ann", ASKED, READ, GREP)).isEmpty();
        assertThat(lifts("root", ASKED, READ, GREP, SECRET)).containsOnlyKeys(READ, SECRET);
    }

    @Test
    void theReasonTellsNobodysWordsAndNoNumber() {
        right("bob", READ, "show the log file of the merger with Initech");
        right("carl", READ, ASKED);

        assertThat(lifts("ann", "show the log file of the merger", READ)
                        .get(READ)
                        .because())
                .isEqualTo("others chose it for requests like this");
    }

    @Test
    void aThousandVotesOfOneDayAreOneVoice() {
        for (var i = 0; i < 1000; i++) {
            right("mallory", GREP, ASKED + " x" + i % 2);
        }
        var flooded = lifts("ann", ASKED, READ, GREP).get(GREP).value();
        votes.clear();
        right("mallory", GREP, ASKED);
        var once = lifts("ann", ASKED, READ, GREP).get(GREP).value();

        assertThat(flooded).isLessThanOrEqualTo(once);
    }

    @Test
    void manyDaysOfOneUserWeighNoMoreThanOneVoiceAmongOthers() {
        for (var day = 0; day < 30; day++) {
            votes.add(vote(
                    "mallory", GREP, Verdict.RIGHT, Optional.empty(), ASKED, true, NOW.minus(Duration.ofDays(day))));
        }
        right("bob", READ, ASKED);
        right("carl", READ, ASKED);

        var lifts = lifts("ann", ASKED, READ, GREP);

        assertThat(lifts.get(GREP).value()).isLessThan(lifts.get(READ).value());
    }

    @Test
    void ownExperienceOutweighsAnotherUsers() {
        right("ann", READ, ASKED);
        right("bob", GREP, ASKED);

        var lifts = lifts("ann", ASKED, READ, GREP);

        assertThat(lifts.get(READ).value()).isGreaterThan(lifts.get(GREP).value());
    }

    @Test
    void aVoteFades() {
        right("ann", READ, ASKED);

        var soon = memory().lifts("ann", ASKED, Set.of(READ)::contains, true, NOW.plus(Duration.ofDays(1)));
        var late = memory().lifts("ann", ASKED, Set.of(READ)::contains, true, NOW.plus(Duration.ofDays(300)));

        assertThat(late.get(READ).value())
                .isPositive()
                .isLessThan(soon.get(READ).value() / 10);
    }

    @Test
    void noNumberOfVotesLiftsBeyondTheBounds() {
        for (var user = 0; user < 500; user++) {
            right("user" + user, READ, ASKED);
            right("ann", READ, ASKED);
        }

        assertThat(lifts("ann", ASKED, READ).get(READ).value()).isBetween(0.0, 1.0);
    }

    @Test
    void aLaterVoteOfTheSameIdTakesThePlaceOfTheFirst() {
        var first = vote("ann", READ, Verdict.RIGHT, Optional.empty(), ASKED, true, NOW);
        var changed =
                new Vote(first.id(), "ann", READ, Verdict.WRONG, Optional.of(GREP), ASKED, true, NOW.plusSeconds(1));

        var memory = new Memory(List.of(first), Duration.ofDays(30)).with(changed);

        assertThat(memory.size()).isEqualTo(1);
        assertThat(memory.lifts("ann", ASKED, Set.of(READ, GREP)::contains, true, NOW)
                        .get(READ)
                        .value())
                .isNegative();
    }

    private Map<ToolName, Lift> lifts(String user, String sentence, ToolName... among) {
        return memory().lifts(user, sentence, Set.of(among)::contains, true, NOW);
    }

    private Memory memory() {
        return new Memory(votes, Duration.ofDays(30));
    }

    private void right(String user, ToolName tool, String sentence) {
        votes.add(vote(user, tool, Verdict.RIGHT, Optional.empty(), sentence, true, NOW));
    }

    private void wrong(String user, ToolName tool, ToolName instead, String sentence) {
        votes.add(vote(user, tool, Verdict.WRONG, Optional.of(instead), sentence, true, NOW));
    }

    private static Vote vote(
            String user,
            ToolName tool,
            Verdict verdict,
            Optional<ToolName> instead,
            String sentence,
            boolean shared,
            Instant at) {
        return new Vote(UUID.randomUUID().toString(), user, tool, verdict, instead, sentence, shared, at);
    }
}
