package io.magictunnel.provider.usage;

import static java.util.stream.Collectors.toMap;

import io.magictunnel.platform.Slice;
import io.magictunnel.provider.price.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The single calls of models. */
@ApplicationScoped
@Transactional
public class ModelCallRepository {

    @PersistenceContext
    EntityManager entities;

    void add(Collection<ModelCall> calls) {
        calls.forEach(entities::persist);
    }

    Slice<ModelCall> search(ModelCallQuery query) {
        var builder = entities.getCriteriaBuilder();
        var rows = builder.createQuery(ModelCall.class);
        var row = rows.from(ModelCall.class);
        rows.where(conditions(builder, row, query))
                .orderBy(builder.desc(row.get("startedAt")), builder.asc(row.get("id")));
        var found = entities.createQuery(rows)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
        return new Slice<>(found, count(builder, query));
    }

    /** How much the newest calls since then have used, newest first. */
    List<CallSize> sizes(Instant from, int most) {
        return entities.createQuery(
                        "select new io.magictunnel.provider.usage.CallSize(c.purpose, c.provider, c.model, c.priceId,"
                                + " c.outcome, c.input, c.cacheRead, c.cacheWrite, c.output, c.cost)"
                                + " from ModelCall c where c.startedAt >= :from and c.outcome <> :refused"
                                + " order by c.startedAt desc",
                        CallSize.class)
                .setParameter("from", from)
                .setParameter("refused", ModelCalled.Outcome.REFUSED)
                .setMaxResults(most)
                .getResultList();
    }

    List<PurposeSpend> spentFor(Set<String> purposes) {
        var failures = failures(purposes);
        return entities.createQuery(
                        "select c.provider, count(c), sum(c.cost) from ModelCall c where c.purpose in :purposes"
                                + " group by c.provider",
                        Object[].class)
                .setParameter("purposes", purposes)
                .getResultStream()
                .map(row -> new PurposeSpend(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        failures.getOrDefault((String) row[0], 0L),
                        new Money(row[2] == null ? 0 : ((Number) row[2]).longValue())))
                .toList();
    }

    private Map<String, Long> failures(Set<String> purposes) {
        return entities.createQuery(
                        "select c.provider, count(c) from ModelCall c where c.purpose in :purposes"
                                + " and c.outcome <> :succeeded group by c.provider",
                        Object[].class)
                .setParameter("purposes", purposes)
                .setParameter("succeeded", ModelCalled.Outcome.SUCCEEDED)
                .getResultStream()
                .collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    int removeBefore(Instant oldest) {
        return entities.createQuery("delete from ModelCall c where c.startedAt < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }

    private long count(CriteriaBuilder builder, ModelCallQuery query) {
        var count = builder.createQuery(Long.class);
        var row = count.from(ModelCall.class);
        count.select(builder.count(row)).where(conditions(builder, row, query));
        return entities.createQuery(count).getSingleResult();
    }

    private static Predicate[] conditions(CriteriaBuilder builder, Root<ModelCall> row, ModelCallQuery query) {
        List<Predicate> all = new ArrayList<>();
        equal(builder, row, "provider", query.provider()).ifPresent(all::add);
        equal(builder, row, "model", query.model()).ifPresent(all::add);
        equal(builder, row, "user", query.user()).ifPresent(all::add);
        equal(builder, row, "team", query.team()).ifPresent(all::add);
        equal(builder, row, "purpose", query.purpose()).ifPresent(all::add);
        equal(builder, row, "outcome", query.outcome()).ifPresent(all::add);
        query.from()
                .map(from -> builder.greaterThanOrEqualTo(row.get("startedAt"), from))
                .ifPresent(all::add);
        query.until()
                .map(until -> builder.lessThan(row.get("startedAt"), until))
                .ifPresent(all::add);
        return all.toArray(Predicate[]::new);
    }

    private static Optional<Predicate> equal(
            CriteriaBuilder builder, Root<ModelCall> row, String field, Optional<?> value) {
        return value.map(wanted -> builder.equal(row.get(field), wanted));
    }
}
