package io.magictunnel.provider.grouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The groups that were made over REST or on the page. */
@ApplicationScoped
@Transactional
public class StoredGroupRepository {

    @PersistenceContext
    EntityManager entities;

    public List<StoredGroup> all() {
        return entities.createQuery("select g from StoredGroup g order by g.name", StoredGroup.class)
                .getResultList();
    }

    public Optional<StoredGroup> find(String name) {
        return Optional.ofNullable(entities.find(StoredGroup.class, name));
    }

    public void add(StoredGroup group) {
        entities.persist(group);
        entities.flush();
    }

    public void remove(StoredGroup group) {
        entities.remove(group);
    }
}
