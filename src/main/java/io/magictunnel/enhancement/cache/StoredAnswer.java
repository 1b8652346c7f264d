package io.magictunnel.enhancement.cache;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** An answer as the database keeps it. */
@Entity
@Table(name = "enhancement_answer")
public class StoredAnswer {

    /** What the database holds of an answer. */
    static final int LONGEST = 32_000;

    @Id
    private String digest;

    @Column(name = "tool_name")
    private String tool;

    private String content;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "took_ms")
    private long tookMillis;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected StoredAnswer() {}

    StoredAnswer(AnswerKey key, CachedAnswer answer, String text) {
        digest = key.digest();
        tool = key.tool();
        content = text;
        bytes = text.getBytes(StandardCharsets.UTF_8).length;
        tookMillis = answer.tookMillis();
        madeAt = answer.madeAt();
        expiresAt = answer.expiresAt();
    }

    CachedAnswer answer() {
        return CachedAnswer.read(content);
    }
}
