package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryError;
import io.magictunnel.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The test cases that are stored. */
@ApplicationScoped
@Transactional
public class CaseRepository {

    @PersistenceContext
    EntityManager entities;

    /** Sorted by sentence. */
    List<SavedCase> all() {
        return entities.createQuery("select c from StoredCase c order by c.sentence, c.id", StoredCase.class)
                .getResultStream()
                .map(StoredCase::asCase)
                .toList();
    }

    Optional<SavedCase> find(String id) {
        return Optional.ofNullable(entities.find(StoredCase.class, id)).map(StoredCase::asCase);
    }

    boolean hasOther(String sentence, String id) {
        return entities.createQuery(
                                "select count(c) from StoredCase c where c.sentence = :sentence and c.id <> :id",
                                Long.class)
                        .setParameter("sentence", sentence)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    long count() {
        return entities.createQuery("select count(c) from StoredCase c", Long.class)
                .getSingleResult();
    }

    SavedCase add(SavedCase wish) {
        var stored = new StoredCase(wish);
        entities.persist(stored);
        entities.flush();
        return stored.asCase();
    }

    /** Whoever comes second is refused. */
    SavedCase replace(SavedCase wish) {
        var stored = entities.find(StoredCase.class, wish.id());
        if (stored == null || stored.version() != wish.version()) {
            throw changedMeanwhile();
        }
        stored.become(wish);
        try {
            entities.flush();
        } catch (OptimisticLockException second) {
            throw changedMeanwhile();
        }
        return stored.asCase();
    }

    void remove(String id) {
        Optional.ofNullable(entities.find(StoredCase.class, id)).ifPresent(entities::remove);
    }

    private static DomainException changedMeanwhile() {
        return new DomainException(
                DiscoveryError.CASE_CHANGED,
                "The test case was changed by somebody else meanwhile",
                "fetch it again and repeat the change");
    }
}
