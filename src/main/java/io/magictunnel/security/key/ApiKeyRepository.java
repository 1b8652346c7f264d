package io.magictunnel.security.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API keys that are stored, revoked ones included. */
@ApplicationScoped
@Transactional
public class ApiKeyRepository {

    @PersistenceContext
    EntityManager entities;

    public void add(ApiKey key) {
        entities.persist(key);
        entities.flush();
    }

    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(entities.find(ApiKey.class, id));
    }

    public List<ApiKey> all() {
        return entities.createQuery("select k from ApiKey k order by k.owner.name, k.createdAt, k.id", ApiKey.class)
                .getResultList();
    }

    public List<ApiKey> ofUser(String userId) {
        return entities.createQuery(
                        "select k from ApiKey k where k.owner.id = :user order by k.createdAt, k.id", ApiKey.class)
                .setParameter("user", userId)
                .getResultList();
    }

    public void remove(ApiKey key) {
        entities.remove(key);
    }

    /** Writes down when keys were last used, all in one transaction. */
    public void used(Map<String, Instant> lastUses) {
        var update = entities.createQuery("update ApiKey k set k.lastUsed = :at where k.id = :id");
        lastUses.forEach(
                (id, at) -> update.setParameter("id", id).setParameter("at", at).executeUpdate());
    }
}
