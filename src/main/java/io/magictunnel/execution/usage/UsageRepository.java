package io.magictunnel.execution.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The totals per tool. They grow in the database, so that several servers can count at once. */
@ApplicationScoped
@Transactional
public class UsageRepository {

    /** Without it the values of a {@code case} become part of the statement, which the database then compiles each time anew. */
    private static final String BIND = "eclipselink.jdbc.bind-parameters";

    @PersistenceContext
    EntityManager entities;

    public void grow(String tool, UsageGrowth growth) {
        var grown = entities.createQuery(
                        "update ToolUsage u set u.calls = u.calls + :calls, u.failures = u.failures + :failures,"
                                + " u.totalMicros = u.totalMicros + :total,"
                                + " u.longestMicros = case when u.longestMicros < :longest then :longest else u.longestMicros end,"
                                + " u.lastUsed = case when u.lastUsed < :last then :last else u.lastUsed end"
                                + " where u.tool = :tool")
                .setParameter("calls", growth.calls())
                .setParameter("failures", growth.failures())
                .setParameter("total", growth.totalMicros())
                .setParameter("longest", growth.longestMicros())
                .setParameter("last", growth.lastUsed())
                .setParameter("tool", tool)
                .setHint(BIND, "true")
                .executeUpdate();
        if (grown == 0) {
            entities.persist(new ToolUsage(tool, growth));
        }
    }

    public Optional<ToolUsage> find(String tool) {
        return Optional.ofNullable(entities.find(ToolUsage.class, tool));
    }

    public List<ToolUsage> all() {
        return entities.createQuery("select u from ToolUsage u", ToolUsage.class)
                .getResultList();
    }
}
