package io.magictunnel.enhancement.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The batches, and what has stopped the queue. */
@ApplicationScoped
@Transactional
public class EnhancementBatchRepository {

    @PersistenceContext
    EntityManager entities;

    /** How many jobs of a batch may run at once, and how many do. */
    record Room(String batch, int most, long running) {

        int free() {
            return (int) Math.max(0, most - running);
        }
    }

    void add(EnhancementBatch batch) {
        entities.persist(batch);
    }

    Optional<EnhancementBatch> find(String id) {
        return Optional.ofNullable(entities.find(EnhancementBatch.class, id));
    }

    /** Newest first. */
    List<EnhancementBatch> recent(int most) {
        return entities.createQuery(
                        "select b from EnhancementBatch b order by b.createdAt desc, b.id", EnhancementBatch.class)
                .setMaxResults(most)
                .getResultList();
    }

    List<BatchTally.Row> counts(Collection<String> batches) {
        return batches.isEmpty()
                ? List.of()
                : entities
                        .createQuery(
                                "select j.batch, j.state, count(j), min(j.startedAt) from EnhancementJob j"
                                        + " where j.batch in :batches group by j.batch, j.state",
                                Object[].class)
                        .setParameter("batches", batches)
                        .getResultList()
                        .stream()
                        .map(row ->
                                new BatchTally.Row((String) row[0], (JobState) row[1], (Long) row[2], (Instant) row[3]))
                        .toList();
    }

    /**
     * Batches with waiting jobs that may have only so many at once, and how many they may and have. A job whose holder is gone takes
     * no place: it waits for somebody else.
     */
    List<Room> limited(Instant now) {
        var batches = entities.createQuery(
                        "select b from EnhancementBatch b where b.concurrency is not null and exists"
                                + " (select w.id from EnhancementJob w where w.batch = b.id and w.state = :queued)",
                        EnhancementBatch.class)
                .setParameter("queued", JobState.QUEUED)
                .getResultList();
        return batches.stream()
                .map(batch -> new Room(batch.id(), batch.concurrency().orElseThrow(), running(batch, now)))
                .toList();
    }

    private long running(EnhancementBatch batch, Instant now) {
        return entities.createQuery(
                        "select count(j) from EnhancementJob j where j.batch = :batch and j.state = :running"
                                + " and j.leaseUntil >= :now",
                        Long.class)
                .setParameter("now", now)
                .setParameter("batch", batch.id())
                .setParameter("running", JobState.RUNNING)
                .getSingleResult();
    }

    /** How many waited. */
    int cancelWaiting(String batch, String words, Instant now) {
        return entities.createQuery("update EnhancementJob j set j.state = :cancelled, j.endedAt = :now,"
                        + " j.openTool = null, j.detail = :words where j.batch = :batch and j.state = :queued")
                .setParameter("cancelled", JobState.CANCELLED)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("now", now)
                .setParameter("words", words)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    Optional<EnhancementPause> pause() {
        return Optional.ofNullable(entities.find(EnhancementPause.class, EnhancementPause.ONLY));
    }

    void add(EnhancementPause pause) {
        entities.persist(pause);
    }

    void remove(EnhancementPause pause) {
        entities.remove(pause);
    }

    /** Those that nothing is left of. */
    int removeWithoutJobs() {
        return entities.createQuery("delete from EnhancementBatch b where not exists"
                        + " (select j.id from EnhancementJob j where j.batch = b.id)")
                .executeUpdate();
    }
}
