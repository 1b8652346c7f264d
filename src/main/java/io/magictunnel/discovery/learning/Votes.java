package io.magictunnel.discovery.learning;

import io.magictunnel.discovery.learning.Vote.Verdict;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.AccountRemoved;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What users chose, as far as it may be remembered. A user has one vote a day for a tool and the same words; the latest counts.
 */
@ApplicationScoped
@Transactional
public class Votes {

    /** Who showed nothing has nobody to agree, and nobody to ask for its votes to be erased. */
    private static final String NOBODY = "anonymous";

    @Inject
    VoteRepository votes;

    @Inject
    LearnedPreferences preferences;

    @Inject
    AuditTrail trail;

    @Inject
    Event<VotesErased> erasures;

    @Inject
    Event<Vote> cast;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    LearningConfig config;

    /**
     * Remembers which tool was the right one, and which was not.
     *
     * @param notThat the tool that was found or called before, where there was one
     * @return whether it is remembered: not where consent is off, the sentence says nothing, or the day's votes are used up
     */
    public boolean cast(Caller caller, String sentence, ToolName right, Optional<ToolName> notThat) {
        var kept = bounded(sentence);
        var gist = Gist.of(kept);
        if (config.consent == Consent.OFF || caller.userId().equals(NOBODY) || gist.isEmpty()) {
            return false;
        }
        var isKept = put(caller, kept, gist, right, Verdict.RIGHT, Optional.empty());
        notThat.filter(wrong -> isKept && !wrong.equals(right))
                .ifPresent(wrong -> put(caller, kept, gist, wrong, Verdict.WRONG, Optional.of(right)));
        return isKept;
    }

    /** What is remembered of this user, the newest first. */
    public List<Vote> of(Caller caller, int most) {
        return votes.of(caller.userName(), most);
    }

    /** Erases all votes of a user: one's own, or as an administrator anybody's. */
    public int erase(Caller actor, String user) {
        if (!actor.userName().equals(user)) {
            actor.require(Role.ADMIN);
        }
        var erased = votes.removeOf(user);
        trail.record(
                actor, "discovery.forget", "user", user, AuditTrail.Outcome.OK, "%d votes erased".formatted(erased));
        erasures.fire(new VotesErased());
        return erased;
    }

    /** Lets go what is too old to be kept. */
    public int forgetOld() {
        return votes.removeBefore(clock.instant().minus(config.keepFor));
    }

    void forget(@Observes AccountRemoved removed) {
        votes.removeOf(removed.userName());
        erasures.fire(new VotesErased());
    }

    void reload(@Observes(during = TransactionPhase.AFTER_SUCCESS) VotesErased erased) {
        preferences.reload();
    }

    void learn(@Observes(during = TransactionPhase.AFTER_SUCCESS) Vote vote) {
        preferences.learn(vote);
    }

    /** Never ends in half a sign, which no database takes. */
    private String bounded(String sentence) {
        var words = sentence.replace('\0', ' ').strip();
        var end = Math.min(words.length(), config.maxSentence);
        return words.substring(0, end > 0 && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
    }

    private boolean put(
            Caller caller, String sentence, Gist gist, ToolName tool, Verdict verdict, Optional<ToolName> instead) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var day = now.truncatedTo(ChronoUnit.DAYS);
        var id = "%s/%s/%s/%d".formatted(caller.userName(), tool, gist.key(), day.getEpochSecond() / 86_400);
        if (!votes.has(id) && votes.countOf(caller.userName(), day) >= config.maxVotesPerDay) {
            return false;
        }
        var vote = new Vote(
                id, caller.userName(), tool, verdict, instead, sentence, config.consent == Consent.SHARED, now);
        votes.put(vote);
        cast.fire(vote);
        return true;
    }
}
