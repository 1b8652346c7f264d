package io.magictunnel.enhancement.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Versions and jobs of all tools as far as one line of the board needs them, without the texts. */
@ApplicationScoped
@Transactional
public class BoardRepository {

    @PersistenceContext
    EntityManager entities;

    /** The latest version of each tool, and the one in use where that is another. */
    List<VersionLine> versions() {
        return entities.createQuery(
                        "select new io.magictunnel.enhancement.board.VersionLine(v.id, v.tool, v.definition, v.state, v.style,"
                                + " v.provider, v.model, v.confidence, v.createdAt, v.decidedAt) from ToolVersion v"
                                + " where v.activeTool is not null or not exists"
                                + " (select w.id from ToolVersion w where w.tool = v.tool and w.createdAt > v.createdAt)",
                        VersionLine.class)
                .getResultList();
    }

    /** The latest job of each tool. */
    List<JobLine> jobs() {
        return entities.createQuery(
                        "select new io.magictunnel.enhancement.board.JobLine(j.tool, j.state, j.createdAt, j.endedAt, j.detail)"
                                + " from EnhancementJob j where j.openTool is not null or not exists"
                                + " (select k.id from EnhancementJob k where k.tool = j.tool and k.createdAt > j.createdAt)",
                        JobLine.class)
                .getResultList();
    }
}
