package io.magictunnel.registry.context;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** All prompts, resources and templates at one moment, each kind sorted by its key. Holders of an old version see no change. */
public record ContextCatalogue(
        long version,
        SortedMap<String, PromptDefinition> prompts,
        SortedMap<String, ResourceDefinition> resources,
        SortedMap<String, ResourceTemplateDefinition> templates) {

    public ContextCatalogue {
        prompts = Collections.unmodifiableSortedMap(prompts);
        resources = Collections.unmodifiableSortedMap(resources);
        templates = Collections.unmodifiableSortedMap(templates);
    }

    static ContextCatalogue empty() {
        return new ContextCatalogue(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
}
