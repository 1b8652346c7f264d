package io.magictunnel.registry.words;

import io.magictunnel.platform.Json;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words about a tool that somebody found better than its source's own. They hold for one definition of the tool: where its source
 * says something else now, they are out of date and not used.
 *
 * @param definition the {@link DefinitionHash} of the tool that they describe
 * @param version which of all versions this is
 * @param description empty where only the rest is better
 * @param confidence of whoever wrote it, 0 to 1
 */
public record ToolWords(
        String definition,
        UUID version,
        String description,
        List<String> keywords,
        List<String> categories,
        List<String> useCases,
        double confidence) {

    /** The member of {@code _meta} that says what was enhanced. */
    public static final String META = "io.magictunnel/enhancement";

    public ToolWords {
        keywords = List.copyOf(keywords);
        categories = List.copyOf(categories);
        useCases = List.copyOf(useCases);
    }

    /** The MCP {@code Tool} object with these words, of a source's one that stays as it is. */
    public ObjectNode over(ObjectNode wire) {
        var better = wire.deepCopy();
        if (!description.isEmpty()) {
            better.put("description", description);
        }
        better.withObject("_meta").set(META, meta());
        return better;
    }

    private ObjectNode meta() {
        var meta = Json.MAPPER
                .createObjectNode()
                .put("version", version.toString())
                .put("confidence", confidence);
        keywords.forEach(meta.putArray("keywords")::add);
        categories.forEach(meta.putArray("categories")::add);
        useCases.forEach(meta.putArray("use_cases")::add);
        return meta;
    }
}
