package io.magictunnel.registry.context;

import java.util.List;

/** All that one source offers besides tools, under the names that the source wants for it here. */
public record ContextOffer(
        List<PromptDefinition> prompts,
        List<ResourceDefinition> resources,
        List<ResourceTemplateDefinition> templates) {

    public static final ContextOffer NOTHING = new ContextOffer(List.of(), List.of(), List.of());

    public ContextOffer {
        prompts = List.copyOf(prompts);
        resources = List.copyOf(resources);
        templates = List.copyOf(templates);
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }
}
