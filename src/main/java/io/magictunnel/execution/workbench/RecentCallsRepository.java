package io.magictunnel.execution.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Counts the history by tool. The database counts, so that a day of many calls costs a few hundred rows. */
@ApplicationScoped
@Transactional
public class RecentCallsRepository {

    // grouping by an expression needs it in a table of its own: Derby knows no other way
    private static final String BY_TOOL_AND_DURATION = """
            SELECT counted.tool, counted.outcome, counted.duration_class, COUNT(*) FROM (
                SELECT tool_name AS tool, outcome, FLOOR(LN(1 + duration_us) * %d) AS duration_class
                FROM tool_execution WHERE started_minute >= ?1) counted
            GROUP BY counted.tool, counted.outcome, counted.duration_class""".formatted(RecentFigures.CLASSES_PER_E);

    @PersistenceContext
    EntityManager entities;

    /** The calls of one tool that ended in the same way and lasted about the same. */
    record Group(String tool, boolean succeeded, int durationClass, long calls) {

        static Group of(Object row) {
            var columns = (Object[]) row;
            return new Group(
                    (String) columns[0],
                    "SUCCEEDED".equals(columns[1]),
                    ((Number) columns[2]).intValue(),
                    ((Number) columns[3]).longValue());
        }
    }

    /** @param minute since 1970 */
    List<Group> since(long minute) {
        List<?> rows = entities.createNativeQuery(BY_TOOL_AND_DURATION)
                .setParameter(1, minute)
                .getResultList();
        return rows.stream().map(Group::of).toList();
    }
}
