package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Tells whose resource a URI means, and by which URI clients know a source's own. */
public final class SourceUris {

    private static final Comparator<ResourceTemplateDefinition> MOST_PRECISE_FIRST = Comparator.comparing(
                    (ResourceTemplateDefinition template) -> template.original().plainLength())
            .reversed()
            .thenComparing(ResourceTemplateDefinition::key);

    private final SortedMap<String, ResourceDefinition> resources;
    private final Collection<ResourceTemplateDefinition> templates;
    private final Map<ToolSource, Map<String, ResourceDefinition>> own = new HashMap<>();
    private final Map<ToolSource, String> categories = new HashMap<>();

    SourceUris(
            SortedMap<String, ResourceDefinition> resources, SortedMap<String, ResourceTemplateDefinition> templates) {
        this.resources = resources;
        this.templates = templates.values();
        resources.values().forEach(resource -> {
            own.computeIfAbsent(resource.source(), source -> new HashMap<>()).put(resource.originalUri(), resource);
            categories.put(resource.source(), resource.category());
        });
        this.templates.forEach(template -> categories.put(template.source(), template.category()));
    }

    /** The category of a source that has resources; empty where it has none. */
    public Optional<String> categoryOf(ToolSource source) {
        return Optional.ofNullable(categories.get(source));
    }

    /** The resource that the source lists under that URI of its own. */
    public Optional<ResourceDefinition> listed(ToolSource source, String originalUri) {
        return Optional.ofNullable(own.getOrDefault(source, Map.of()).get(originalUri));
    }

    /** Of the source's templates that fit its own URI, the most precise. */
    public Optional<ResourceTemplateDefinition> templateOf(ToolSource source, String originalUri) {
        return templates.stream()
                .filter(template -> template.source().equals(source))
                .filter(template -> template.original().matches(originalUri))
                .min(MOST_PRECISE_FIRST);
    }

    /** The templates that fit a URI as clients know it: of each source the most precise, and of those the most precise first. */
    public Collection<ResourceTemplateDefinition> templatesFor(String uri) {
        var bySource = new HashMap<ToolSource, ResourceTemplateDefinition>();
        templates.stream()
                .filter(template -> template.pattern().matches(uri))
                .sorted(MOST_PRECISE_FIRST)
                .forEach(template -> bySource.putIfAbsent(template.source(), template));
        return bySource.values().stream().sorted(MOST_PRECISE_FIRST).toList();
    }

    /**
     * The URI by which clients can name something of the source.
     *
     * @param isLink whether clients are invited to read it
     */
    public String exposed(ToolSource source, String originalUri, boolean isLink) {
        if (!(source instanceof ToolSource.UpstreamServer)) {
            return originalUri;
        }
        return listed(source, originalUri).map(ResourceDefinition::uri).orElseGet(() -> {
            var unique = new UniqueUri(source.name(), originalUri).toString();
            if (UniqueUri.isOne(originalUri) || isDescribedUniquely(source, originalUri)) {
                return unique;
            }
            var owner = ownerOf(originalUri);
            if (owner.isPresent()) {
                return owner.get().equals(source) ? originalUri : unique;
            }
            var isReadHere = isLink && categories.containsKey(source) && !isOfTheWeb(originalUri);
            return isReadHere ? unique : originalUri;
        });
    }

    /** Whether the source's template had to be made unique, and with it all that it describes. */
    private boolean isDescribedUniquely(ToolSource source, String originalUri) {
        return templateOf(source, originalUri)
                .filter(template -> !template.pattern().equals(template.original()))
                .isPresent();
    }

    private Optional<ToolSource> ownerOf(String uri) {
        return Optional.ofNullable(resources.get(uri))
                .map(ResourceDefinition::source)
                .or(() -> templatesFor(uri).stream()
                        .map(ResourceTemplateDefinition::source)
                        .findFirst());
    }

    /** Such resources a client fetches by itself. */
    private static boolean isOfTheWeb(String uri) {
        return uri.startsWith("https:") || uri.startsWith("http:");
    }
}
