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
 * @param title for people, where the source has none; empty for none
 * @param compared whether half of all callers get the source's own words, so that it shows which ones do better
 */
public record ToolWords(
        String definition,
        UUID version,
        String description,
        List<String> keywords,
        List<String> categories,
        List<String> useCases,
        double confidence,
        String title,
        boolean compared) {

    /** The member of {@code _meta} that says what was enhanced. */
    public static final String META = "io.magictunnel/enhancement";

    private static final String TITLE = "title";

    public ToolWords {
        keywords = List.copyOf(keywords);
        categories = List.copyOf(categories);
        useCases = List.copyOf(useCases);
    }

    /** Without a title, and for everybody. */
    public ToolWords(
            String definition,
            UUID version,
            String description,
            List<String> keywords,
            List<String> categories,
            List<String> useCases,
            double confidence) {
        this(definition, version, description, keywords, categories, useCases, confidence, "", false);
    }

    /** The same words under that title, for everybody or for half of all callers. */
    public ToolWords offered(String itsTitle, boolean isCompared) {
        return new ToolWords(
                definition, version, description, keywords, categories, useCases, confidence, itsTitle, isCompared);
    }

    /** The MCP {@code Tool} object with these words, of a source's one that stays as it is. */
    public ObjectNode over(ObjectNode wire) {
        var better = wire.deepCopy();
        if (!description.isEmpty()) {
            better.put("description", description);
        }
        if (!title.isEmpty() && !wire.has(TITLE)) {
            better.put(TITLE, title);
        }
        better.withObject("_meta").set(META, meta());
        return better;
    }

    /**
     * Takes these words off an object over which they were laid: the source's own is left.
     *
     * @param original the source's own description
     * @param hasTitle whether the source has a title
     */
    public ObjectNode off(ObjectNode wire, String original, boolean hasTitle) {
        var own = wire.deepCopy();
        if (original.isEmpty()) {
            own.remove("description");
        } else {
            own.put("description", original);
        }
        if (!hasTitle) {
            own.remove(TITLE);
        }
        var meta = own.withObject("_meta");
        meta.remove(META);
        if (meta.isEmpty()) {
            own.remove("_meta");
        }
        return own;
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
