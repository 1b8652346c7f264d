package io.magictunnel.execution.history;

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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The single executions. */
@ApplicationScoped
@Transactional
public class ExecutionRepository {

    @PersistenceContext
    EntityManager entities;

    void add(Collection<ToolExecution> executions) {
        executions.forEach(entities::persist);
    }

    Slice<ToolExecution> search(ExecutionQuery query) {
        var builder = entities.getCriteriaBuilder();
        var total = count(builder, query);
        var rows = builder.createQuery(ToolExecution.class);
        var row = rows.from(ToolExecution.class);
        rows.where(conditions(builder, row, query))
                .orderBy(builder.desc(row.get("startedAt")), builder.asc(row.get("id")));
        var found = entities.createQuery(rows)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
        return new Slice<>(found, total);
    }

    Optional<ToolExecution> find(String id) {
        return Optional.ofNullable(entities.find(ToolExecution.class, id));
    }

    /** The durations of a tool's newest executions in microseconds, in no order. */
    List<Long> durations(String tool, Instant from, int atMost) {
        return entities.createQuery(
                        "select e.durationMicros from ToolExecution e where e.tool = :tool and e.startedAt >= :from"
                                + " order by e.startedAt desc",
                        Long.class)
                .setParameter("tool", tool)
                .setParameter("from", from)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Everybody who has called anything since then, with what they have called of one tool. */
    List<ExecutionHistory.CallerCount> countByCaller(String tool, Instant from) {
        return entities
                .createQuery(
                        "select e.caller, sum(case when e.tool = :tool then 1 else 0 end),"
                                + " sum(case when e.tool = :tool and e.outcome = :failed then 1 else 0 end)"
                                + " from ToolExecution e where e.startedAt >= :from group by e.caller",
                        Object[].class)
                .setParameter("tool", tool)
                .setParameter("failed", ToolExecution.Outcome.FAILED)
                .setParameter("from", from)
                .getResultList()
                .stream()
                .map(row -> new ExecutionHistory.CallerCount(
                        (String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    /** Per minute, of those in which something happened. */
    List<MinuteCount> countByMinute(long fromMinute) {
        return entities
                .createQuery(
                        "select e.startedMinute, e.outcome, count(e) from ToolExecution e where e.startedMinute >= :from"
                                + " group by e.startedMinute, e.outcome",
                        Object[].class)
                .setParameter("from", fromMinute)
                .getResultList()
                .stream()
                .map(row -> new MinuteCount((Long) row[0], (ToolExecution.Outcome) row[1], (Long) row[2]))
                .toList();
    }

    /** How many executions of one outcome began in one minute. */
    record MinuteCount(long minute, ToolExecution.Outcome outcome, long executions) {}

    int removeBefore(Instant oldest) {
        return entities.createQuery("delete from ToolExecution e where e.startedAt < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }

    private long count(CriteriaBuilder builder, ExecutionQuery query) {
        var count = builder.createQuery(Long.class);
        var row = count.from(ToolExecution.class);
        count.select(builder.count(row)).where(conditions(builder, row, query));
        return entities.createQuery(count).getSingleResult();
    }

    private static Predicate[] conditions(CriteriaBuilder builder, Root<ToolExecution> row, ExecutionQuery query) {
        List<Predicate> all = new ArrayList<>();
        query.tool().map(tool -> builder.equal(row.get("tool"), tool)).ifPresent(all::add);
        query.outcome()
                .map(outcome -> builder.equal(row.get("outcome"), outcome))
                .ifPresent(all::add);
        query.channel()
                .map(channel -> builder.equal(row.get("channel"), channel))
                .ifPresent(all::add);
        query.user().map(user -> byUser(builder, row, user)).ifPresent(all::add);
        query.caller()
                .map(part -> builder.like(
                        builder.lower(row.get("caller")), "%" + escaped(part.toLowerCase(Locale.ROOT)) + "%", '!'))
                .ifPresent(all::add);
        query.from()
                .map(from -> builder.greaterThanOrEqualTo(row.get("startedAt"), from))
                .ifPresent(all::add);
        query.until()
                .map(until -> builder.lessThan(row.get("startedAt"), until))
                .ifPresent(all::add);
        return all.toArray(Predicate[]::new);
    }

    private static Predicate byUser(CriteriaBuilder builder, Root<ToolExecution> row, String user) {
        return builder.or(
                builder.equal(row.get("caller"), user), builder.like(row.get("caller"), escaped(user) + "#%", '!'));
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
