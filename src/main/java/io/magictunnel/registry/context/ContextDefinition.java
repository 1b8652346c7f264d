package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
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
}
