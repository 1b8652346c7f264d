package io.magictunnel.permission;

import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.registry.context.ResourceDefinition;
import io.magictunnel.registry.context.ResourceTemplateDefinition;
import java.util.List;
import java.util.Locale;

/**
 * What a decision is asked about, as far as grants and selections can name it.
 *
 * @param kind of a grant that names exactly this
 * @param tags only tools have any
 */
public record Matter(TargetKind kind, String name, String category, List<String> tags, ToolSource source) {

    public Matter {
        category = category.toLowerCase(Locale.ROOT);
    }

    public static Matter of(ToolDefinition tool) {
        return new Matter(TargetKind.TOOL, tool.name().value(), tool.category(), tool.tags(), tool.source());
    }

    public static Matter of(ContextDefinition definition) {
        var kind =
                switch (definition) {
                    case PromptDefinition prompt -> TargetKind.PROMPT;
                    case ResourceDefinition resource -> TargetKind.RESOURCE;
                    case ResourceTemplateDefinition template -> TargetKind.RESOURCE;
                };
        return new Matter(kind, definition.key(), definition.category(), List.of(), definition.source());
    }
}
