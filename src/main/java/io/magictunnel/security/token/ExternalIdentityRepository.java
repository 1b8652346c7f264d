package io.magictunnel.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The users that came with tokens of an issuer. */
@ApplicationScoped
@Transactional
public class ExternalIdentityRepository {

    @PersistenceContext
    EntityManager entities;

    public Optional<ExternalIdentity> find(String issuer, String subject) {
        return entities.createQuery(
                        "select i from ExternalIdentity i where i.issuer = :issuer and i.subject = :subject",
                        ExternalIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    public void add(ExternalIdentity identity) {
        entities.persist(identity);
        entities.flush();
    }

    public void removeOf(String userId) {
        entities.createQuery("delete from ExternalIdentity i where i.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }
}
