package io.magictunnel.registry.setting;

import io.magictunnel.registry.SettingChange;
import io.magictunnel.registry.ToolName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What administrators decided about one tool. It is made by the first decision, and stays when the tool goes, for the tool may
 * come back.
 */
@Entity
@Table(name = "tool_setting")
public class ToolSetting {

    private static final String SEPARATOR = ",";

    @Id
    @Column(name = "tool_name")
    private String tool;

    private Boolean enabled;

    private String category;

    /** Separated by commas, which no tag contains. */
    private String tags;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Version
    private int version;

    protected ToolSetting() {}

    public ToolSetting(ToolName tool) {
        this.tool = tool.value();
    }

    public void apply(SettingChange change, String administrator, Instant now) {
        change.enabled().ifPresent(decided -> enabled = decided);
        change.category().ifPresent(decided -> category = decided);
        change.tags().ifPresent(decided -> tags = String.join(SEPARATOR, decided));
        updatedBy = administrator.length() <= 100 ? administrator : administrator.substring(0, 100);
        updatedAt = now;
    }

    public ToolName tool() {
        return new ToolName(tool);
    }

    public Optional<Boolean> enabled() {
        return Optional.ofNullable(enabled);
    }

    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    public Optional<List<String>> tags() {
        return Optional.ofNullable(tags).map(text -> text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR)));
    }
}
