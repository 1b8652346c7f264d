package io.magictunnel.registry;

import io.magictunnel.registry.setting.StoredSettings;
import io.magictunnel.registry.setting.ToolSetting;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What administrators decided about single tools: enabled, category, tags. Survives restarts and reloads of the source. */
@ApplicationScoped
public class ToolSettings {

    @Inject
    StoredSettings stored;

    @Inject
    Event<Overlays> changes;

    private volatile Overlays overlays;

    /** All decisions, to be laid over the definitions. */
    public Overlays byTool() {
        if (overlays == null) {
            overlays = read();
        }
        return overlays;
    }

    public void setEnabled(Caller administrator, Collection<ToolName> tools, boolean enabled) {
        change(administrator, tools, SettingChange.enabled(enabled));
    }

    /** Stores and audits the change, and then lets the catalogue follow. */
    public void change(Caller administrator, Collection<ToolName> tools, SettingChange change) {
        stored.change(administrator, tools, change);
        overlays = read();
        changes.fire(overlays);
    }

    private Overlays read() {
        return new Overlays(
                stored.all().stream().collect(Collectors.toUnmodifiableMap(ToolSetting::tool, setting -> setting)));
    }

    /** The decisions about all tools at one moment. */
    public record Overlays(Map<ToolName, ToolSetting> byTool) {

        ToolDefinition laidOver(ToolDefinition tool) {
            var setting = byTool.get(tool.name());
            return setting == null
                    ? tool
                    : tool.with(
                            setting.enabled().orElse(tool.enabled()),
                            setting.category().orElse(tool.category()),
                            setting.tags().orElse(tool.tags()));
        }
    }
}
