package io.magictunnel.registry.setting;

import io.magictunnel.registry.SettingChange;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Keeps decisions and their audit together: both are stored, or neither. */
@ApplicationScoped
@Transactional
public class StoredSettings {

    @Inject
    ToolSettingRepository settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public List<ToolSetting> all() {
        return settings.all();
    }

    public void change(Caller administrator, Collection<ToolName> tools, SettingChange change) {
        for (var tool : new TreeSet<>(tools)) {
            settings.of(tool).apply(change, administrator.userName(), clock.instant());
            audit.record(administrator, "tool.change", "tool", tool.value(), AuditTrail.Outcome.OK, change.described());
        }
    }
}
