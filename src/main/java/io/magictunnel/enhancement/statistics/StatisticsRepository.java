package io.magictunnel.enhancement.statistics;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts versions and jobs. */
@ApplicationScoped
@Transactional
public class StatisticsRepository {

    private static final int MOST = 200_000;
    private static final int AT_ONCE = 500;
    private static final String MARK =
            "select new io.magictunnel.enhancement.statistics.VersionMark(v.tool, v.definition, v.state, v.provider,"
                    + " v.confidence, v.createdAt, v.decidedBy) from ToolVersion v";

    @PersistenceContext
    EntityManager entities;

    /** By those who wrote them; what nobody could write is not among them. */
    List<VersionSums> sums() {
        var refused = refused();
        return entities.createQuery(
                        "select v.provider, count(v), avg(v.tookMillis) from ToolVersion v where v.provider <> ''"
                                + " group by v.provider order by v.provider",
                        Object[].class)
                .getResultStream()
                .map(row -> new VersionSums(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        refused.getOrDefault((String) row[0], 0L),
                        ((Number) row[2]).doubleValue()))
                .toList();
    }

    private Map<String, Long> refused() {
        return entities.createQuery(
                        "select v.provider, count(v) from ToolVersion v where v.state = :rejected"
                                + " and v.decidedBy is null group by v.provider",
                        Object[].class)
                .setParameter("rejected", VersionState.REJECTED)
                .getResultStream()
                .collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** Newest first. */
    List<VersionMark> since(Instant then) {
        return entities.createQuery(
                        MARK + " where v.createdAt >= :then order by v.createdAt desc, v.id", VersionMark.class)
                .setParameter("then", then)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The newest version of each tool. */
    List<VersionMark> newestOfEach() {
        return entities.createQuery(
                        MARK
                                + " where v.createdAt = (select max(n.createdAt) from ToolVersion n where n.tool = v.tool)",
                        VersionMark.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** In groups, because databases do not take any number of names. */
    List<VersionMaking> makings(List<String> ids) {
        return IntStream.range(0, (ids.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(group -> ids.subList(group * AT_ONCE, Math.min(ids.size(), (group + 1) * AT_ONCE)))
                .flatMap(group -> entities
                        .createQuery(
                                "select new io.magictunnel.enhancement.statistics.VersionMaking(v.id, v.provider,"
                                        + " v.model, v.confidence, v.createdAt, v.tookMillis) from ToolVersion v"
                                        + " where v.id in :ids",
                                VersionMaking.class)
                        .setParameter("ids", group)
                        .getResultList()
                        .stream())
                .toList();
    }

    /** Absent where none waits. */
    Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(entities.createQuery(
                        "select min(j.createdAt) from EnhancementJob j where j.state = :queued", Instant.class)
                .setParameter("queued", JobState.QUEUED)
                .getSingleResult());
    }

    long versions() {
        return entities.createQuery("select count(v) from ToolVersion v", Long.class)
                .getSingleResult();
    }

    long jobsEnded(JobState how, Instant since) {
        return entities.createQuery(
                        "select count(j) from EnhancementJob j where j.state = :how and j.endedAt >= :since",
                        Long.class)
                .setParameter("how", how)
                .setParameter("since", since)
                .getSingleResult();
    }

    Set<String> toolsWithOpenJobs() {
        return entities.createQuery(
                        "select j.openTool from EnhancementJob j where j.openTool is not null", String.class)
                .getResultStream()
                .collect(toUnmodifiableSet());
    }
}
