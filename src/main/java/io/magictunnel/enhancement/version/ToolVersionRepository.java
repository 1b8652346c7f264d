package io.magictunnel.enhancement.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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

    void flush() {
        entities.flush();
    }
}
