package io.magictunnel.provider.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The calibrations that are kept. Of two servers that learn about the same model, the one that writes last is believed. */
@ApplicationScoped
@Transactional
public class CalibrationRepository {

    @PersistenceContext
    EntityManager entities;

    List<StoredCalibration> all(int most) {
        return entities.createQuery(
                        "select c from StoredCalibration c order by c.updatedAt desc", StoredCalibration.class)
                .setMaxResults(most)
                .getResultList();
    }

    void put(Collection<StoredCalibration> learnt) {
        learnt.forEach(entities::merge);
    }
}
