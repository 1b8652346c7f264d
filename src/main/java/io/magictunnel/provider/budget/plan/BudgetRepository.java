package io.magictunnel.provider.budget.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The budgets that are stored. */
@ApplicationScoped
@Transactional
public class BudgetRepository {

    @PersistenceContext
    EntityManager entities;

    /** Those that hold, always in the same order. */
    List<Budget> enabled() {
        return entities.createQuery("select b from Budget b where b.enabled = true order by b.id", Budget.class)
                .getResultList();
    }

    public List<Budget> all() {
        return entities.createQuery("select b from Budget b order by b.name", Budget.class)
                .getResultList();
    }

    public Optional<Budget> find(String id) {
        return Optional.ofNullable(entities.find(Budget.class, id));
    }

    Optional<Budget> named(String name) {
        return entities.createQuery("select b from Budget b where b.name = :name", Budget.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    long count() {
        return entities.createQuery("select count(b) from Budget b", Long.class).getSingleResult();
    }

    void add(Budget budget) {
        entities.persist(budget);
        entities.flush();
    }

    void remove(Budget budget) {
        entities.remove(budget);
    }

    /** Whether nobody else has changed it meanwhile. */
    boolean write() {
        try {
            entities.flush();
            return true;
        } catch (OptimisticLockException second) {
            return false;
        }
    }
}
