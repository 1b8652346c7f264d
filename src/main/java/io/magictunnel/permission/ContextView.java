package io.magictunnel.permission;

import io.magictunnel.registry.context.ContextCatalogue;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.registry.context.ResourceDefinition;
import io.magictunnel.registry.context.ResourceTemplateDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Prompts and resources, as everybody with one policy may know them. While neither the catalogue nor the policy changes,
 * everybody gets the same object.
 */
public record ContextView(
        ContextCatalogue catalogue,
        SortedMap<String, PromptDefinition> prompts,
        SortedMap<String, ResourceDefinition> resources,
        SortedMap<String, ResourceTemplateDefinition> templates) {

    static ContextView of(ContextCatalogue catalogue, Predicate<ContextDefinition> permitted) {
        return new ContextView(
                catalogue,
                only(catalogue.prompts(), permitted),
                only(catalogue.resources(), permitted),
                only(catalogue.templates(), permitted));
    }

    public Optional<PromptDefinition> prompt(String name) {
        return Optional.ofNullable(prompts.get(name));
    }

    int size() {
        return prompts.size() + resources.size() + templates.size();
    }

    private static <T extends ContextDefinition> SortedMap<String, T> only(
            Map<String, T> all, Predicate<ContextDefinition> permitted) {
        var some = new TreeMap<>(all);
        some.values().removeIf(permitted.negate());
        return some;
    }
}
