package io.magictunnel.permission.virtual;

import static java.util.stream.Collectors.groupingBy;

import io.magictunnel.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The virtual servers that are stored. */
@ApplicationScoped
@Transactional
public class VirtualServerRepository {

    @PersistenceContext
    EntityManager entities;

    /** All of them, sorted by name. */
    public List<VirtualServer> all() {
        var lines = entities.createQuery("select l from StoredLine l", StoredLine.class)
                .getResultStream()
                .collect(groupingBy(StoredLine::serverName));
        return entities.createQuery("select v from StoredVirtualServer v order by v.name", StoredVirtualServer.class)
                .getResultStream()
                .map(server -> server.asServer(lines.getOrDefault(server.name(), List.of())))
                .toList();
    }

    Optional<VirtualServer> find(String name) {
        return Optional.ofNullable(entities.find(StoredVirtualServer.class, name))
                .map(server -> server.asServer(linesOf(name)));
    }

    long count() {
        return entities.createQuery("select count(v) from StoredVirtualServer v", Long.class)
                .getSingleResult();
    }

    VirtualServer add(VirtualServer server, Instant now, String by) {
        var stored = new StoredVirtualServer(server, now, by);
        entities.persist(stored);
        entities.flush();
        var lines = StoredLine.of(server);
        lines.forEach(entities::persist);
        write(stored);
        return stored.asServer(lines);
    }

    /** Replaces all but the name. Whoever comes second is refused. */
    VirtualServer replace(VirtualServer server, Instant now, String by) {
        var stored = current(server.name(), server.version());
        stored.become(server, now, by);
        entities.lock(stored, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        removeLines(server.name());
        var lines = StoredLine.of(server);
        lines.forEach(entities::persist);
        write(stored);
        return stored.asServer(lines);
    }

    void remove(String name, int version) {
        var stored = current(name, version);
        removeLines(name);
        entities.remove(stored);
        write(stored);
    }

    private StoredVirtualServer current(String name, int version) {
        var stored = entities.find(StoredVirtualServer.class, name);
        if (stored == null || stored.version() != version) {
            throw changedMeanwhile(name);
        }
        return stored;
    }

    private void write(StoredVirtualServer server) {
        try {
            entities.flush();
        } catch (OptimisticLockException second) {
            throw changedMeanwhile(server.name());
        }
    }

    private List<StoredLine> linesOf(String name) {
        return entities.createQuery("select l from StoredLine l where l.serverName = :name", StoredLine.class)
                .setParameter("name", name)
                .getResultList();
    }

    private void removeLines(String name) {
        entities.createQuery("delete from StoredLine l where l.serverName = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    private static DomainException changedMeanwhile(String name) {
        return new DomainException(
                VirtualServerError.VIRTUAL_SERVER_CHANGED,
                "The virtual server '%s' was changed by somebody else meanwhile".formatted(name),
                "fetch it again and repeat the change");
    }
}
