package io.magictunnel.security.audit;

import io.magictunnel.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The audit trail's lines. There is no way to change one, and the only way to lose one is age. */
@ApplicationScoped
@Transactional
public class AuditEventRepository {

    @PersistenceContext
    EntityManager entities;

    public void add(AuditEvent event) {
        entities.persist(event);
    }

    public Slice<AuditEvent> search(AuditQuery query) {
        var builder = entities.getCriteriaBuilder();
        var lines = builder.createQuery(AuditEvent.class);
        var line = lines.from(AuditEvent.class);
        lines.where(conditions(builder, line, query))
                .orderBy(builder.desc(line.get("happenedAt")), builder.asc(line.get("id")));
        var found = entities.createQuery(lines)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
        return new Slice<>(found, count(builder, query));
    }

    public int removeBefore(Instant oldest) {
        return entities.createQuery("delete from AuditEvent e where e.happenedAt < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }

    private long count(CriteriaBuilder builder, AuditQuery query) {
        var count = builder.createQuery(Long.class);
        var line = count.from(AuditEvent.class);
        count.select(builder.count(line)).where(conditions(builder, line, query));
        return entities.createQuery(count).getSingleResult();
    }

    private static Predicate[] conditions(CriteriaBuilder builder, Root<AuditEvent> line, AuditQuery query) {
        List<Predicate> all = new ArrayList<>();
        equal(builder, line, "actor", query.actor()).ifPresent(all::add);
        equal(builder, line, "action", query.action()).ifPresent(all::add);
        equal(builder, line, "objectKind", query.objectKind()).ifPresent(all::add);
        equal(builder, line, "objectName", query.objectName()).ifPresent(all::add);
        equal(builder, line, "outcome", query.outcome()).ifPresent(all::add);
        query.from()
                .map(from -> builder.greaterThanOrEqualTo(line.get("happenedAt"), from))
                .ifPresent(all::add);
        query.until()
                .map(until -> builder.lessThan(line.get("happenedAt"), until))
                .ifPresent(all::add);
        query.text().map(text -> contains(builder, line, text)).ifPresent(all::add);
        return all.toArray(Predicate[]::new);
    }

    private static Optional<Predicate> equal(
            CriteriaBuilder builder, Root<AuditEvent> line, String field, Optional<?> value) {
        return value.map(wanted -> builder.equal(line.get(field), wanted));
    }

    private static Predicate contains(CriteriaBuilder builder, Root<AuditEvent> line, String text) {
        var pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        return builder.or(
                builder.like(builder.lower(line.get("actor")), pattern, '!'),
                builder.like(builder.lower(line.get("objectName")), pattern, '!'),
                builder.like(builder.lower(line.get("detail")), pattern, '!'));
    }
}
