package io.magictunnel.provider.usage.spend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of days. They grow in the database, so that several servers can count at once. */
@ApplicationScoped
@Transactional
public class SpendRepository {

    private static final int MOST_ROWS = 20_000;
    private static final String SUMS = "sum(s.calls), sum(s.failures), sum(s.unpriced), sum(s.input), sum(s.cacheRead),"
            + " sum(s.cacheWrite), sum(s.output), sum(s.cost), sum(s.totalMicros)";

    @PersistenceContext
    EntityManager entities;

    public void grow(SpendKey key, SpendFigures by) {
        var grown = entities.createQuery("update ModelSpend s set s.calls = s.calls + :calls,"
                        + " s.failures = s.failures + :failures, s.unpriced = s.unpriced + :unpriced,"
                        + " s.input = s.input + :input, s.cacheRead = s.cacheRead + :cacheRead,"
                        + " s.cacheWrite = s.cacheWrite + :cacheWrite, s.output = s.output + :output,"
                        + " s.cost = s.cost + :cost, s.totalMicros = s.totalMicros + :total, s.priceId = :price"
                        + " where s.epochDay = :day and s.provider = :provider and s.model = :model and s.user = :user")
                .setParameter("calls", by.calls())
                .setParameter("failures", by.failures())
                .setParameter("unpriced", by.unpriced())
                .setParameter("input", by.input())
                .setParameter("cacheRead", by.cacheRead())
                .setParameter("cacheWrite", by.cacheWrite())
                .setParameter("output", by.output())
                .setParameter("cost", by.costMicros())
                .setParameter("total", by.totalMicros())
                .setParameter("price", key.priceId())
                .setParameter("day", key.epochDay())
                .setParameter("provider", key.provider())
                .setParameter("model", key.model())
                .setParameter("user", key.user())
                .executeUpdate();
        if (grown == 0) {
            entities.persist(new ModelSpend(key, by));
        }
    }

    public List<SpendRow> sum(SpendQuery query) {
        var groups = Stream.concat(
                        column(query.by()).stream(), query.perDay() ? Stream.of("s.epochDay") : Stream.empty())
                .toList();
        var text = "select "
                + String.join("", groups.stream().map(group -> group + ", ").toList()) + SUMS
                + " from ModelSpend s where s.epochDay >= :from and s.epochDay < :until"
                + query.provider().map(any -> " and s.provider = :provider").orElse("")
                + query.model().map(any -> " and s.model = :model").orElse("")
                + query.user().map(any -> " and s.user = :user").orElse("")
                + (groups.isEmpty()
                        ? ""
                        : " group by " + String.join(", ", groups) + " order by " + String.join(", ", groups));
        var select = entities.createQuery(text, Object[].class)
                .setParameter("from", query.from().toEpochDay())
                .setParameter("until", query.until().toEpochDay())
                .setMaxResults(MOST_ROWS);
        query.provider().ifPresent(provider -> select.setParameter("provider", provider));
        query.model().ifPresent(model -> select.setParameter("model", model));
        query.user().ifPresent(user -> select.setParameter("user", user));
        return select.getResultList().stream().map(row -> row(row, query)).toList();
    }

    public int removeBefore(LocalDate oldest) {
        return entities.createQuery("delete from ModelSpend s where s.epochDay < :oldest")
                .setParameter("oldest", oldest.toEpochDay())
                .executeUpdate();
    }

    /** Only names of our own get into the statement. */
    private static Optional<String> column(SpendQuery.Group by) {
        return switch (by) {
            case NONE -> Optional.empty();
            case PROVIDER -> Optional.of("s.provider");
            case MODEL -> Optional.of("s.model");
            case USER -> Optional.of("s.user");
            case PRICE -> Optional.of("s.priceId");
        };
    }

    /** A sum of no rows is nothing. */
    private static SpendRow row(Object[] columns, SpendQuery query) {
        var values = new ArrayDeque<Object>();
        Stream.of(columns).map(column -> column == null ? 0L : column).forEach(values::add);
        var name = query.by() == SpendQuery.Group.NONE ? "" : (String) values.remove();
        Optional<LocalDate> day =
                query.perDay() ? Optional.of(LocalDate.ofEpochDay((Long) values.remove())) : Optional.empty();
        var sums =
                values.stream().mapToLong(value -> ((Number) value).longValue()).toArray();
        return new SpendRow(
                name,
                day,
                new SpendFigures(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8]));
    }
}
