package io.magictunnel.permission;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextCatalogue;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.registry.context.ResourceAddress;
import io.magictunnel.registry.context.ResourceDefinition;
import io.magictunnel.registry.context.ResourceTemplateDefinition;
import io.magictunnel.registry.context.UniqueUri;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Prompts and resources, as everybody with one policy may know them. While neither the catalogue nor the policy changes,
 * everybody gets the same object.
 *
 * @param permitted what the policy says, also about what is not listed
 */
public record ContextView(
        ContextCatalogue catalogue,
        SortedMap<String, PromptDefinition> prompts,
        SortedMap<String, ResourceDefinition> resources,
        SortedMap<String, ResourceTemplateDefinition> templates,
        Predicate<ContextDefinition> permitted) {

    static ContextView of(ContextCatalogue catalogue, Predicate<ContextDefinition> permitted) {
        return new ContextView(
                catalogue,
                only(catalogue.prompts(), permitted),
                only(catalogue.resources(), permitted),
                only(catalogue.templates(), permitted),
                permitted);
    }

    public Optional<PromptDefinition> prompt(String name) {
        return Optional.ofNullable(prompts.get(name));
    }

    public Optional<ResourceTemplateDefinition> template(String uriTemplate) {
        return Optional.ofNullable(templates.get(uriTemplate));
    }

    /** Where the resource is read, listed or not; empty alike where there is none and where the caller may not read it. */
    public Optional<ResourceAddress> address(String uri) {
        if (catalogue.resources().containsKey(uri)) {
            return Optional.ofNullable(resources.get(uri)).map(ContextView::addressOf);
        }
        var unique = UniqueUri.read(uri);
        return unique.isPresent()
                ? unique.flatMap(this::addressWithin)
                : catalogue.uris().templatesFor(uri).stream()
                        .filter(permitted)
                        .findFirst()
                        .map(template -> new ResourceAddress(template.source(), uri));
    }

    int size() {
        return prompts.size() + resources.size() + templates.size();
    }

    /** What a server lists or describes by a template is decided by that; the rest of it as it were listed. */
    private Optional<ResourceAddress> addressWithin(UniqueUri unique) {
        var source = new ToolSource.UpstreamServer(unique.server());
        return catalogue
                .uris()
                .listed(source, unique.original())
                .<ContextDefinition>map(listed -> listed)
                .or(() -> catalogue.uris().templateOf(source, unique.original()))
                .or(() -> catalogue.uris().categoryOf(source).map(category -> unlisted(unique, category, source)))
                .filter(permitted)
                .map(definition -> new ResourceAddress(source, unique.original()));
    }

    private static ResourceDefinition unlisted(UniqueUri unique, String category, ToolSource source) {
        return new ResourceDefinition(
                unique.toString(), JsonNodeFactory.instance.objectNode(), category, source, unique.original());
    }

    private static ResourceAddress addressOf(ResourceDefinition resource) {
        return new ResourceAddress(resource.source(), resource.originalUri());
    }

    private static <T extends ContextDefinition> SortedMap<String, T> only(
            Map<String, T> all, Predicate<ContextDefinition> permitted) {
        var some = new TreeMap<>(all);
        some.values().removeIf(permitted.negate());
        return some;
    }
}
