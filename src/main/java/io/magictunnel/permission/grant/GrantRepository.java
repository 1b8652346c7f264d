package io.magictunnel.permission.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The grants that are stored. */
@ApplicationScoped
@Transactional
public class GrantRepository {

    @PersistenceContext
    EntityManager entities;

    public void add(StoredGrant grant) {
        entities.persist(grant);
        entities.flush();
    }

    public Optional<StoredGrant> find(String id) {
        return Optional.ofNullable(entities.find(StoredGrant.class, id));
    }

    public Optional<StoredGrant> find(Grant.Subject subject, Grant.Target target) {
        return entities.createQuery("""
                        select g from StoredGrant g
                        where g.subjectKind = :subjectKind and g.subjectName = :subjectName
                          and g.targetKind = :targetKind and g.targetName = :targetName""", StoredGrant.class)
                .setParameter("subjectKind", subject.kind())
                .setParameter("subjectName", subject.name())
                .setParameter("targetKind", target.kind())
                .setParameter("targetName", target.name())
                .getResultStream()
                .findFirst();
    }

    public List<StoredGrant> all() {
        return entities.createQuery("""
                        select g from StoredGrant g
                        order by g.subjectKind, g.subjectName, g.targetKind, g.targetName""", StoredGrant.class).getResultList();
    }

    /** All decisions, without who made them and when. */
    public List<Grant> decisions() {
        return all().stream().map(StoredGrant::grant).toList();
    }

    public long count() {
        return entities.createQuery("select count(g) from StoredGrant g", Long.class)
                .getSingleResult();
    }

    public void remove(StoredGrant grant) {
        entities.remove(grant);
    }

    public int removeAbout(Grant.Subject subject) {
        return entities.createQuery("delete from StoredGrant g where g.subjectKind = :kind and g.subjectName = :name")
                .setParameter("kind", subject.kind())
                .setParameter("name", subject.name())
                .executeUpdate();
    }
}
