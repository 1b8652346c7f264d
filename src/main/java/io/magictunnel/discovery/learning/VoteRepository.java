package io.magictunnel.discovery.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The votes that are stored. */
@ApplicationScoped
@Transactional
public class VoteRepository {

    @PersistenceContext
    EntityManager entities;

    List<Vote> newest(int most) {
        return entities.createQuery("select v from StoredVote v order by v.at desc, v.id", StoredVote.class)
                .setMaxResults(most)
                .getResultStream()
                .map(StoredVote::asVote)
                .toList();
    }

    List<Vote> of(String user, int most) {
        return entities.createQuery(
                        "select v from StoredVote v where v.user = :user order by v.at desc, v.id", StoredVote.class)
                .setParameter("user", user)
                .setMaxResults(most)
                .getResultStream()
                .map(StoredVote::asVote)
                .toList();
    }

    long countOf(String user, Instant since) {
        return entities.createQuery(
                        "select count(v) from StoredVote v where v.user = :user and v.at >= :since", Long.class)
                .setParameter("user", user)
                .setParameter("since", since)
                .getSingleResult();
    }

    boolean has(String id) {
        return entities.find(StoredVote.class, id) != null;
    }

    /** A vote of the same id becomes this one. */
    void put(Vote vote) {
        var stored = entities.find(StoredVote.class, vote.id());
        if (stored == null) {
            entities.persist(new StoredVote(vote));
        } else {
            stored.become(vote);
        }
    }

    int removeOf(String user) {
        return entities.createQuery("delete from StoredVote v where v.user = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    int removeBefore(Instant oldest) {
        return entities.createQuery("delete from StoredVote v where v.at < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }
}
