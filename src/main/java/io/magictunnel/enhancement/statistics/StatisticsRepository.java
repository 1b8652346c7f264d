package io.magictunnel.enhancement.statistics;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Counts versions and jobs. */
@ApplicationScoped
@Transactional
public class StatisticsRepository {

    private static final int MOST = 200_000;
    private static final String MARK =
            "select new io.magictunnel.enhancement.statistics.VersionMark(v.tool, v.definition, v.state, v.provider,"
                    + " v.confidence, v.createdAt, v.decidedBy) from ToolVersion v";

    @PersistenceContext
    EntityManager entities;

    /** By those who wrote them; what nobody could write is not among them. */
    List<VersionSums> sums() {
        return entities.createQuery(
                        "select v.provider, count(v),"
                                + " sum(case when v.state = :rejected and v.decidedBy is null then 1 else 0 end),"
                                + " avg(v.tookMillis) from ToolVersion v where v.provider <> ''"
                                + " group by v.provider order by v.provider",
                        Object[].class)
                .setParameter("rejected", VersionState.REJECTED)
                .getResultStream()
                .map(row -> new VersionSums(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).doubleValue()))
                .toList();
    }

    /** Newest first. */
    List<VersionMark> since(Instant then) {
        return entities.createQuery(
                        MARK + " where v.createdAt >= :then order by v.createdAt desc, v.id", VersionMark.class)
                .setParameter("then", then)
                .setMaxResults(MOST)
                .getResultList();
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
