package io.magictunnel.registry.setting;

import io.magictunnel.registry.ToolName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The decisions of administrators, one row per tool. */
@ApplicationScoped
@Transactional
public class ToolSettingRepository {

    @PersistenceContext
    EntityManager entities;

    List<ToolSetting> all() {
        return entities.createQuery("select s from ToolSetting s", ToolSetting.class)
                .getResultList();
    }

    /** The tool's row; a new one where nothing was decided yet. */
    ToolSetting of(ToolName tool) {
        var known = entities.find(ToolSetting.class, tool.value());
        if (known != null) {
            return known;
        }
        var fresh = new ToolSetting(tool);
        entities.persist(fresh);
        return fresh;
    }
}
