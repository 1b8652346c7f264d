package io.magictunnel.enhancement.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The answers that outlive a restart. */
@ApplicationScoped
@Transactional
public class StoredAnswerRepository {

    @PersistenceContext
    EntityManager entities;

    Optional<CachedAnswer> find(AnswerKey key) {
        return Optional.ofNullable(entities.find(StoredAnswer.class, key.digest()))
                .map(StoredAnswer::answer);
    }

    void put(AnswerKey key, CachedAnswer answer, String text) {
        entities.merge(new StoredAnswer(key, answer, text));
        entities.flush();
    }

    void remove(AnswerKey key) {
        entities.createQuery("delete from StoredAnswer a where a.digest = :digest")
                .setParameter("digest", key.digest())
                .executeUpdate();
    }

    int remove(CacheFilter filter) {
        var statement = entities.createQuery("delete from StoredAnswer a where 1 = 1"
                + filter.tool().map(name -> " and a.tool = :tool").orElse("")
                + filter.olderThan().map(then -> " and a.madeAt < :then").orElse(""));
        filter.tool().ifPresent(name -> statement.setParameter("tool", name));
        filter.olderThan().ifPresent(then -> statement.setParameter("then", then));
        return statement.executeUpdate();
    }

    /** Removes what does not count any more, and the oldest of what is too much. */
    int trim(Instant now, int most) {
        var removed = entities.createQuery("delete from StoredAnswer a where a.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
        var beyond = entities.createQuery("select a.madeAt from StoredAnswer a order by a.madeAt desc", Instant.class)
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return removed
                + beyond.map(oldest -> entities.createQuery("delete from StoredAnswer a where a.madeAt <= :oldest")
                                .setParameter("oldest", oldest)
                                .executeUpdate())
                        .orElse(0);
    }

    StoredFigures figures() {
        var sums = entities.createQuery(
                        "select count(a), sum(a.bytes), avg(a.tookMillis), min(a.madeAt) from StoredAnswer a",
                        Object[].class)
                .getSingleResult();
        return new StoredFigures(
                number(sums[0]).longValue(),
                number(sums[1]).longValue(),
                number(sums[2]).doubleValue(),
                Optional.ofNullable((Instant) sums[3]));
    }

    /** Sums over nothing are absent. */
    private static Number number(Object sum) {
        return sum == null ? 0 : (Number) sum;
    }
}
