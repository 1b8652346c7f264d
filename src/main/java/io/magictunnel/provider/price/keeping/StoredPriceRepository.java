package io.magictunnel.provider.price.keeping;

import io.magictunnel.provider.price.Price;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The prices that are stored. */
@ApplicationScoped
@Transactional
public class StoredPriceRepository {

    @PersistenceContext
    EntityManager entities;

    /** Stores it in the place of what was said about the same model and time by the same origin. */
    StoredPrice put(StoredPrice price) {
        var known = entities.createQuery(
                        "select p from StoredPrice p"
                                + " where p.modelId = :model and p.origin = :origin and p.validFrom = :from",
                        StoredPrice.class)
                .setParameter("model", price.modelId())
                .setParameter("origin", price.origin())
                .setParameter("from", price.validFrom())
                .getResultStream()
                .findFirst();
        known.ifPresentOrElse(stored -> stored.become(price), () -> entities.persist(price));
        return known.orElse(price);
    }

    Optional<StoredPrice> find(String id) {
        return Optional.ofNullable(entities.find(StoredPrice.class, id));
    }

    List<StoredPrice> all(StoredPrice.State state) {
        return entities.createQuery(
                        "select p from StoredPrice p where p.state = :state order by p.modelId, p.validFrom",
                        StoredPrice.class)
                .setParameter("state", state)
                .getResultList();
    }

    long count() {
        return entities.createQuery("select count(p) from StoredPrice p", Long.class)
                .getSingleResult();
    }

    void remove(StoredPrice price) {
        entities.remove(price);
    }

    int removeOverrides(String modelId) {
        return entities.createQuery("delete from StoredPrice p where p.modelId = :model and p.origin = :origin")
                .setParameter("model", modelId)
                .setParameter("origin", Price.Origin.OVERRIDE)
                .executeUpdate();
    }
}
