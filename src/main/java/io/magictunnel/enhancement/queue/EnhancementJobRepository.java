package io.magictunnel.enhancement.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The jobs. Who takes one does so by a conditional statement, so that of several who try one succeeds. */
@ApplicationScoped
@Transactional
public class EnhancementJobRepository {

    @PersistenceContext
    EntityManager entities;

    /** A job that can be begun. */
    record Ready(String id, Optional<String> batch) {}

    void add(EnhancementJob job) {
        entities.persist(job);
        entities.flush();
    }

    Optional<EnhancementJob> find(String id) {
        return Optional.ofNullable(entities.find(EnhancementJob.class, id));
    }

    Optional<EnhancementJob> openOf(String tool) {
        return entities.createQuery("select j from EnhancementJob j where j.openTool = :tool", EnhancementJob.class)
                .setParameter("tool", tool)
                .getResultStream()
                .findFirst();
    }

    /**
     * Jobs that can be begun, the most urgent and then the oldest first; those whose holder is gone are among them.
     *
     * @param fullBatches of which none may be begun now
     */
    List<Ready> ready(Instant now, int most, Set<String> fullBatches) {
        var others = fullBatches.isEmpty() ? "" : " and (j.batch is null or j.batch not in :full)";
        var ready = entities.createQuery(
                        "select j.id, j.batch from EnhancementJob j where ((j.state = :queued and j.notBefore <= :now"
                                + others
                                + ") or (j.state = :running and j.leaseUntil < :now))"
                                + " order by j.priority desc, j.createdAt, j.id",
                        Object[].class)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("running", JobState.RUNNING)
                .setParameter("now", now)
                .setMaxResults(most);
        if (!fullBatches.isEmpty()) {
            ready.setParameter("full", fullBatches);
        }
        return ready.getResultList().stream()
                .map(row -> new Ready((String) row[0], Optional.ofNullable((String) row[1])))
                .toList();
    }

    /** Whether it was free, and is the owner's now. */
    boolean take(String id, String owner, Instant now, Instant until) {
        return entities.createQuery(
                                "update EnhancementJob j set j.state = :running, j.owner = :owner, j.leaseUntil = :until,"
                                        + " j.startedAt = :now, j.attempts = j.attempts + 1"
                                        + " where j.id = :id and ((j.state = :queued and j.notBefore <= :now)"
                                        + " or (j.state = :running and j.leaseUntil < :now))")
                        .setParameter("running", JobState.RUNNING)
                        .setParameter("queued", JobState.QUEUED)
                        .setParameter("owner", owner)
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Whether the owner still holds it, and does so until then now. */
    boolean hold(String id, String owner, Instant until) {
        return entities.createQuery("update EnhancementJob j set j.leaseUntil = :until"
                                + " where j.id = :id and j.owner = :owner and j.state = :running")
                        .setParameter("until", until)
                        .setParameter("id", id)
                        .setParameter("owner", owner)
                        .setParameter("running", JobState.RUNNING)
                        .executeUpdate()
                == 1;
    }

    List<EnhancementJob> search(JobQuery query) {
        var jobs = entities.createQuery(
                        "select j from EnhancementJob j" + query.condition() + " order by j.createdAt desc, j.id",
                        EnhancementJob.class)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit());
        query.parameters().forEach(jobs::setParameter);
        return jobs.getResultList();
    }

    long count(JobQuery query) {
        var count = entities.createQuery("select count(j) from EnhancementJob j" + query.condition(), Long.class);
        query.parameters().forEach(count::setParameter);
        return count.getSingleResult();
    }

    int removeEndedBefore(Instant then) {
        return entities.createQuery("delete from EnhancementJob j where j.endedAt < :then")
                .setParameter("then", then)
                .executeUpdate();
    }
}
