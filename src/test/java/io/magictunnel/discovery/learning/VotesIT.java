package io.magictunnel.discovery.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.discovery.learning.Vote.Verdict;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class VotesIT {

    private static final ToolName READ = new ToolName("read_file");
    private static final ToolName GREP = new ToolName("grep");
    private static final String ASKED = "show me the log file";

    @Inject
    Votes votes;

    @Inject
    LearnedPreferences preferences;

    private final Caller ann = user("ann");
    private final Caller bob = user("bob");

    @AfterEach
    void erase() {
        votes.erase(Caller.system(), ann.userName());
        votes.erase(Caller.system(), bob.userName());
    }

    @Test
    void aChoiceIsStoredAndHoldsAtOnceAndAfterAReload() {
        assertThat(votes.cast(ann, ASKED, READ, Optional.of(GREP))).isTrue();

        assertThat(votes.of(ann, 10)).extracting(Vote::verdict).containsExactlyInAnyOrder(Verdict.RIGHT, Verdict.WRONG);
        assertThat(preferences.lifts(ann, ASKED, Set.of(READ, GREP)::contains)).containsOnlyKeys(READ, GREP);
        preferences.reload();
        assertThat(preferences.lifts(ann, ASKED, Set.of(READ, GREP)::contains)).containsOnlyKeys(READ, GREP);
    }

    @Test
    void theSameWordsOnTheSameDayAreOneVoteAndTheLatestCounts() {
        votes.cast(ann, ASKED, READ, Optional.empty());
        votes.cast(ann, "the log file: show", READ, Optional.empty());
        votes.cast(ann, ASKED, GREP, Optional.of(READ));

        assertThat(votes.of(ann, 10))
                .extracting(vote -> vote.tool() + " " + vote.verdict())
                .containsExactlyInAnyOrder("grep RIGHT", "read_file WRONG");
    }

    @Test
    void nobodyElseLearnsOfItWhereConsentIsForOneself() {
        votes.cast(ann, ASKED, READ, Optional.empty());

        assertThat(preferences.lifts(bob, ASKED, Set.of(READ)::contains)).isEmpty();
    }

    @Test
    void aDaysVotesAreBounded() {
        for (var i = 0; i < 100; i++) {
            assertThat(votes.cast(ann, "number" + i, READ, Optional.empty())).isTrue();
        }

        assertThat(votes.cast(ann, "one more", READ, Optional.empty())).isFalse();
        assertThat(votes.cast(bob, "one more", READ, Optional.empty())).isTrue();
    }

    @Test
    void longAndEmptyAndForeignTextsAreStoredBoundedOrNotAtAll() {
        assertThat(votes.cast(ann, " the \u0000 ", READ, Optional.empty())).isFalse();
        assertThat(votes.cast(ann, "日志文件 💾 ' ; drop table discovery_vote", READ, Optional.empty()))
                .isTrue();
        assertThat(votes.cast(ann, "long ".repeat(10_000) + "\u0000", READ, Optional.empty()))
                .isTrue();

        assertThat(votes.of(ann, 10)).hasSize(2).allSatisfy(vote -> assertThat(vote.sentence())
                .hasSizeLessThanOrEqualTo(300));
    }

    @Test
    void erasingTakesAllOfOneUserAndNothingOfOthers() {
        votes.cast(ann, ASKED, READ, Optional.empty());
        votes.cast(bob, ASKED, READ, Optional.empty());

        assertThat(votes.erase(ann, ann.userName())).isEqualTo(1);

        assertThat(votes.of(ann, 10)).isEmpty();
        assertThat(votes.of(bob, 10)).hasSize(1);
        assertThat(preferences.lifts(ann, ASKED, Set.of(READ)::contains)).isEmpty();
        assertThatThrownBy(() -> votes.erase(ann, bob.userName())).isInstanceOf(DomainException.class);
    }

    @Test
    void whoShowedNothingIsNotRemembered() {
        var anonymous = new Caller("anonymous", "anonymous", Role.VIEWER, Optional.empty());

        assertThat(votes.cast(anonymous, ASKED, READ, Optional.empty())).isFalse();
    }

    private static Caller user(String name) {
        var mark = name + UUID.randomUUID().toString().substring(0, 8);
        return new Caller(mark, mark, Role.USER, Optional.empty());
    }
}
