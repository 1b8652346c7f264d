package io.magictunnel.upstream.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The servers that were added over REST or on the page. */
@ApplicationScoped
@Transactional
public class StoredServerRepository {

    @PersistenceContext
    EntityManager entities;

    public List<StoredServer> all() {
        return entities.createQuery("select s from StoredServer s order by s.name", StoredServer.class)
                .getResultList();
    }

    public Optional<StoredServer> find(String name) {
        return Optional.ofNullable(entities.find(StoredServer.class, name));
    }

    public void add(StoredServer server) {
        entities.persist(server);
        entities.flush();
    }

    public void remove(StoredServer server) {
        entities.remove(server);
    }
}
