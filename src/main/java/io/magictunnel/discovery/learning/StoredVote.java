package io.magictunnel.discovery.learning;

import io.magictunnel.registry.ToolName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A vote as it is kept. Its id stands for the user, the tool, the day and the words: a later one takes its place. */
@Entity
@Table(name = "discovery_vote")
public class StoredVote {

    @Id
    private String id;

    @Column(name = "user_name")
    private String user;

    private String tool;

    @Enumerated(EnumType.STRING)
    private Vote.Verdict verdict;

    private String instead;
    private String sentence;
    private boolean shared;

    @Column(name = "cast_at")
    private Instant at;

    protected StoredVote() {}

    StoredVote(Vote vote) {
        id = vote.id();
        user = vote.user();
        tool = vote.tool().value();
        become(vote);
    }

    void become(Vote vote) {
        verdict = vote.verdict();
        instead = vote.instead().map(ToolName::value).orElse(null);
        sentence = vote.sentence();
        shared = vote.shared();
        at = vote.at();
    }

    Vote asVote() {
        return new Vote(
                id,
                user,
                new ToolName(tool),
                verdict,
                Optional.ofNullable(instead).map(ToolName::new),
                sentence,
                shared,
                at);
    }
}
