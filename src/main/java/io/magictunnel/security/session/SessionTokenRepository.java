package io.magictunnel.security.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The session tokens that are stored. */
@ApplicationScoped
@Transactional
public class SessionTokenRepository {

    @PersistenceContext
    EntityManager entities;

    public void add(SessionToken token) {
        entities.persist(token);
        entities.flush();
    }

    public Optional<SessionToken> find(String id) {
        return Optional.ofNullable(entities.find(SessionToken.class, id));
    }

    /** Newest first. */
    public List<SessionToken> ofUser(String userId) {
        return entities.createQuery(
                        "select t from SessionToken t where t.user.id = :user order by t.createdAt desc, t.id",
                        SessionToken.class)
                .setParameter("user", userId)
                .getResultList();
    }

    public void remove(SessionToken token) {
        entities.remove(entities.contains(token) ? token : entities.merge(token));
    }

    public int removeExpired(Instant now) {
        return entities.createQuery("delete from SessionToken t where t.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
