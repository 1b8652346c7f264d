package io.magictunnel.discovery.sense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The directions that are stored. */
@ApplicationScoped
@Transactional
public class DirectionRepository {

    @PersistenceContext
    EntityManager entities;

    /** Those that were used last, by their ids. */
    Map<String, String> latest(int most) {
        var found = new HashMap<String, String>();
        entities.createQuery(
                        "select d.id, d.direction from StoredDirection d order by d.usedAt desc, d.id", Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .forEach(row -> found.put((String) row[0], (String) row[1]));
        return found;
    }

    /** Adds those that are missing: another server may have been faster. */
    void add(Map<String, String> directions, Instant now) {
        var missing = new HashSet<>(directions.keySet());
        missing.removeAll(entities.createQuery("select d.id from StoredDirection d where d.id in :ids", String.class)
                .setParameter("ids", directions.keySet())
                .getResultList());
        missing.forEach(id -> entities.persist(new StoredDirection(id, directions.get(id), now)));
    }

    void used(Collection<String> ids, Instant now) {
        entities.createQuery("update StoredDirection d set d.usedAt = :now where d.id in :ids")
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    int forgetUnusedSince(Instant then) {
        return entities.createQuery("delete from StoredDirection d where d.usedAt < :then")
                .setParameter("then", then)
                .executeUpdate();
    }
}
