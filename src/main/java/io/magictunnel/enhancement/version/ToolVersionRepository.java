package io.magictunnel.enhancement.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The versions of all tools. */
@ApplicationScoped
@Transactional
public class ToolVersionRepository {

    @PersistenceContext
    EntityManager entities;

    void add(ToolVersion version) {
        entities.persist(version);
        entities.flush();
    }

    Optional<ToolVersion> find(String id) {
        return Optional.ofNullable(entities.find(ToolVersion.class, id));
    }

    /** At most as many as a page shows. */
    List<ToolVersion> all(List<String> ids) {
        return entities.createQuery("select v from ToolVersion v where v.id in :ids", ToolVersion.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Newest first. */
    List<ToolVersion> of(String tool, int most) {
        return entities.createQuery(
                        "select v from ToolVersion v where v.tool = :tool order by v.createdAt desc, v.id",
                        ToolVersion.class)
                .setParameter("tool", tool)
                .setMaxResults(most)
                .getResultList();
    }

    List<ToolVersion> active() {
        return entities.createQuery("select v from ToolVersion v where v.activeTool is not null", ToolVersion.class)
                .getResultList();
    }

    Optional<ToolVersion> activeOf(String tool) {
        return entities.createQuery("select v from ToolVersion v where v.activeTool = :tool", ToolVersion.class)
                .setParameter("tool", tool)
                .getResultStream()
                .findFirst();
    }

    /** What was tried before: tool, definition and recipe of every version. */
    List<Tried> tried() {
        return entities.createQuery(
                        "select new io.magictunnel.enhancement.version.Tried(v.tool, v.definition, v.recipe) from ToolVersion v",
                        Tried.class)
                .getResultList();
    }

    /** Those not in use since then that are not packed yet. */
    List<ToolVersion> unpacked(Instant then, int most) {
        return entities.createQuery(
                        "select v from ToolVersion v where v.activeTool is null and v.createdAt < :then"
                                + " and (v.decidedAt is null or v.decidedAt < :then) and v.content like '{%'"
                                + " order by v.createdAt, v.id",
                        ToolVersion.class)
                .setParameter("then", then)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those not in use since then, but for the newest of each tool: it tells that the tool was looked at. */
    int removeBefore(Instant then) {
        return entities.createQuery("delete from ToolVersion v where v.activeTool is null and v.createdAt < :then"
                        + " and (v.decidedAt is null or v.decidedAt < :then) and exists"
                        + " (select n.id from ToolVersion n where n.tool = v.tool and n.createdAt > v.createdAt)")
                .setParameter("then", then)
                .executeUpdate();
    }

    int removeRetired(String tool) {
        return entities.createQuery("delete from ToolVersion v where v.tool = :tool and v.state = :retired")
                .setParameter("tool", tool)
                .setParameter("retired", VersionState.RETIRED)
                .executeUpdate();
    }

    void flush() {
        entities.flush();
    }
}
