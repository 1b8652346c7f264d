package io.magictunnel.enhancement.version;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Style;
import io.magictunnel.registry.ToolName;
import java.time.Duration;

/**
 * What was written for a tool, before it is kept.
 *
 * @param definition the hash of what the source says of the tool
 * @param recipe how it was written: who, with which orders, in which style; the same recipe for the same definition needs no second try
 * @param confidence of whoever wrote it, 0 to 1
 */
public record Written(
        ToolName tool,
        String definition,
        String recipe,
        EnhancementKind kind,
        Style style,
        VersionContent content,
        String provider,
        String model,
        double confidence,
        Duration took) {

    public Written with(VersionContent other) {
        return new Written(tool, definition, recipe, kind, style, other, provider, model, confidence, took);
    }
}
