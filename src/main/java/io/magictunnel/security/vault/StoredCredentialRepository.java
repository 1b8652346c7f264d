package io.magictunnel.security.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The credentials that are stored, expired ones included. */
@ApplicationScoped
@Transactional
public class StoredCredentialRepository {

    @PersistenceContext
    EntityManager entities;

    public void add(StoredCredential credential) {
        entities.persist(credential);
        entities.flush();
    }

    public Optional<StoredCredential> find(CredentialId id) {
        return entities.createQuery(
                        "select c from StoredCredential c where c.owner = :owner and c.name = :name",
                        StoredCredential.class)
                .setParameter("owner", id.owner().spelling())
                .setParameter("name", id.name())
                .getResultStream()
                .findFirst();
    }

    public List<StoredCredential> all() {
        return entities.createQuery("select c from StoredCredential c order by c.owner, c.name", StoredCredential.class)
                .getResultList();
    }

    public List<StoredCredential> of(CredentialOwner owner) {
        return entities.createQuery(
                        "select c from StoredCredential c where c.owner = :owner order by c.name",
                        StoredCredential.class)
                .setParameter("owner", owner.spelling())
                .getResultList();
    }

    /** Of whomever, with a name that begins like that. */
    public List<StoredCredential> beginning(String beginning) {
        return entities.createQuery(
                        "select c from StoredCredential c where locate(:beginning, c.name) = 1", StoredCredential.class)
                .setParameter("beginning", beginning)
                .getResultList();
    }

    public boolean isEmpty() {
        return entities.createQuery("select c.id from StoredCredential c", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void remove(StoredCredential credential) {
        entities.remove(credential);
    }

    public void used(String id, Instant at) {
        entities.createQuery("update StoredCredential c set c.lastUsed = :at where c.id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }
}
