package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Something besides tools that a source offers for a model's context. It comes and goes with the rest of its source's offer. */
public sealed interface ContextDefinition permits PromptDefinition, ResourceDefinition, ResourceTemplateDefinition {

    /** By what clients ask for it: unique among its kind. */
    String key();

    /** The MCP object as clients get it; fields that we do not know are kept. */
    ObjectNode wire();

    /** Lower case, for example {@code files}. */
    String category();

    ToolSource source();

    /** The tool that it is about, where it comes and goes with one: whoever may use that tool may have it, and nobody else. */
    default Optional<ToolName> about() {
        return Optional.empty();
    }
}
