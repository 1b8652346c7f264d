package io.magictunnel.enhancement.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The texts about all tools, in all versions that are kept. */
@ApplicationScoped
@Transactional
public class GeneratedContentRepository {

    private static final String OF_ITS_KIND = " from GeneratedContent c where c.tool = :tool and c.kind = :kind";

    @PersistenceContext
    EntityManager entities;

    /**
     * By what a change is noticed.
     *
     * @param lastWritten absent where there is nothing
     */
    record State(long texts, Optional<Instant> lastWritten) {}

    void add(GeneratedContent content) {
        entities.persist(content);
        entities.flush();
    }

    Optional<GeneratedContent> find(String id) {
        return Optional.ofNullable(entities.find(GeneratedContent.class, id));
    }

    int lastVersion(String tool, ContentKind kind) {
        return Optional.ofNullable(entities.createQuery("select max(c.version)" + OF_ITS_KIND, Integer.class)
                        .setParameter("tool", tool)
                        .setParameter("kind", kind)
                        .getSingleResult())
                .orElse(0);
    }

    Optional<GeneratedContent> newestAccepted(String tool, ContentKind kind) {
        return entities.createQuery(
                        "select c" + OF_ITS_KIND + " and c.accepted = true order by c.version desc",
                        GeneratedContent.class)
                .setParameter("tool", tool)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All but one of the versions up to that number. */
    void removeUntil(String tool, ContentKind kind, int number, int butNot) {
        entities.createQuery("delete from GeneratedContent c where c.tool = :tool and c.kind = :kind"
                        + " and c.version <= :number and c.version <> :kept")
                .setParameter("tool", tool)
                .setParameter("kind", kind)
                .setParameter("number", number)
                .setParameter("kept", butNot)
                .executeUpdate();
    }

    /** The newest accepted of each tool and kind. */
    List<ServedText> served() {
        return entities.createQuery(
                        "select new io.magictunnel.enhancement.content.ServedText("
                                + "c.id, c.tool, c.kind, c.definition, c.title, c.summary)"
                                + " from GeneratedContent c where c.accepted = true and c.version = (select max(d.version)"
                                + " from GeneratedContent d where d.tool = c.tool and d.kind = c.kind and d.accepted = true)",
                        ServedText.class)
                .getResultList();
    }

    /** Newest first. */
    List<GeneratedContent> search(ContentQuery query) {
        var texts = entities.createQuery(
                        "select c from GeneratedContent c where " + query.condition()
                                + " order by c.tool, c.kind, c.version desc",
                        GeneratedContent.class)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit());
        query.parameters().forEach(texts::setParameter);
        return texts.getResultList();
    }

    long count(ContentQuery query) {
        var count =
                entities.createQuery("select count(c) from GeneratedContent c where " + query.condition(), Long.class);
        query.parameters().forEach(count::setParameter);
        return count.getSingleResult();
    }

    /** All versions of all texts of these kinds about a tool. */
    int remove(String tool, List<ContentKind> kinds) {
        return entities.createQuery("delete from GeneratedContent c where c.tool = :tool and c.kind in :kinds")
                .setParameter("tool", tool)
                .setParameter("kinds", kinds)
                .executeUpdate();
    }

    /** Changes with everything that is written or removed. */
    State state() {
        return new State(
                entities.createQuery("select count(c) from GeneratedContent c", Long.class)
                        .getSingleResult(),
                Optional.ofNullable(
                        entities.createQuery("select max(c.createdAt) from GeneratedContent c", Instant.class)
                                .getSingleResult()));
    }
}
