package io.magictunnel.provider.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The providers that were added over REST or on the page. */
@ApplicationScoped
@Transactional
public class StoredProviderRepository {

    @PersistenceContext
    EntityManager entities;

    public List<StoredProvider> all() {
        return entities.createQuery("select p from StoredProvider p order by p.name", StoredProvider.class)
                .getResultList();
    }

    public Optional<StoredProvider> find(String name) {
        return Optional.ofNullable(entities.find(StoredProvider.class, name));
    }

    public void add(StoredProvider provider) {
        entities.persist(provider);
        entities.flush();
    }

    public void remove(StoredProvider provider) {
        entities.remove(provider);
    }
}
