package io.magictunnel.permission;

import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One catalogue, as everybody with one policy may know it. While neither changes, everybody gets the same object: what is
 * derived from it, such as an encoded list, can be kept beside it.
 *
 * @param listed enabled tools, sorted by name, hidden ones left out
 * @param known all permitted tools, sorted by name
 * @param callable enabled tools by name
 */
public record CatalogueView(
        PolicyFingerprint fingerprint,
        Catalogue catalogue,
        List<ToolDefinition> listed,
        List<ToolDefinition> known,
        Map<String, ToolDefinition> callable) {

    static CatalogueView of(PolicyFingerprint fingerprint, Catalogue catalogue, Predicate<ToolDefinition> permitted) {
        var known = catalogue.tools().stream().filter(permitted).toList();
        return new CatalogueView(
                fingerprint,
                catalogue,
                known.stream().filter(tool -> tool.enabled() && !tool.hidden()).toList(),
                known,
                known.stream()
                        .filter(ToolDefinition::enabled)
                        .collect(
                                Collectors.toUnmodifiableMap(tool -> tool.name().value(), tool -> tool)));
    }

    /** Of a caller about whom nothing can be decided. */
    static CatalogueView nothing(Catalogue catalogue) {
        return of(PolicyFingerprint.UNDECIDABLE, catalogue, tool -> false);
    }

    public Optional<ToolDefinition> find(String name) {
        return Optional.ofNullable(callable.get(name));
    }
}
