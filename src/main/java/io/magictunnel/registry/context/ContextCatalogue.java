package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All prompts, resources and templates at one moment, each kind sorted by its key. Holders of an old version see no change.
 *
 * @param aboutTools whether it depends on tools who may know some of it
 */
public record ContextCatalogue(
        long version,
        SortedMap<String, PromptDefinition> prompts,
        SortedMap<String, ResourceDefinition> resources,
        SortedMap<String, ResourceTemplateDefinition> templates,
        SourceUris uris,
        boolean aboutTools) {

    public ContextCatalogue {
        prompts = Collections.unmodifiableSortedMap(prompts);
        resources = Collections.unmodifiableSortedMap(resources);
        templates = Collections.unmodifiableSortedMap(templates);
    }

    /** What one source has here. */
    public ContextOffer offerOf(ToolSource source) {
        return new ContextOffer(of(source, prompts), of(source, resources), of(source, templates));
    }

    static ContextCatalogue empty() {
        return of(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    static ContextCatalogue of(
            long version,
            SortedMap<String, PromptDefinition> prompts,
            SortedMap<String, ResourceDefinition> resources,
            SortedMap<String, ResourceTemplateDefinition> templates) {
        return new ContextCatalogue(
                version,
                prompts,
                resources,
                templates,
                new SourceUris(resources, templates),
                Stream.of(prompts, resources)
                        .flatMap(kind -> kind.values().stream())
                        .anyMatch(definition -> definition.about().isPresent()));
    }

    private static <T extends ContextDefinition> List<T> of(ToolSource source, Map<String, T> all) {
        return all.values().stream()
                .filter(definition -> definition.source().equals(source))
                .toList();
    }
}
