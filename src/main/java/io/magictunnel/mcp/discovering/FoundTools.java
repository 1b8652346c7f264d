package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.Hit;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Found tools as clients read them. */
final class FoundTools {

    private FoundTools() {}

    /** How much is told of each. */
    enum Detail {
        NAMES,
        SCHEMAS,
        FULL
    }

    static ArrayNode json(List<Hit> hits, Detail detail) {
        var list = JsonNodeFactory.instance.arrayNode();
        hits.forEach(hit -> list.add(json(hit, detail)));
        return list;
    }

    private static ObjectNode json(Hit hit, Detail detail) {
        var tool = hit.tool();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", tool.name().value());
        tool.title().ifPresent(title -> json.put("title", title));
        json.put("description", tool.description());
        json.put("server", tool.source().name());
        json.put("category", tool.category());
        json.put("score", rounded(hit.score()));
        json.put("confidence", rounded(hit.confidence()));
        if (detail != Detail.NAMES) {
            json.set("inputSchema", tool.inputSchema());
        }
        if (detail == Detail.FULL) {
            json.set("parts", parts(hit));
            if (tool.wire().path("annotations").isObject()) {
                json.set("annotations", tool.wire().path("annotations"));
            }
        }
        return json;
    }

    private static ArrayNode parts(Hit hit) {
        var list = JsonNodeFactory.instance.arrayNode();
        hit.parts().forEach(part -> list.addObject()
                .put("name", part.name())
                .put("value", rounded(part.value()))
                .put("weight", rounded(part.weight()))
                .put("because", part.because()));
        return list;
    }

    static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    /** One line for each, for models that read no structured content. */
    static String text(List<Hit> hits) {
        var lines = new StringBuilder();
        for (var hit : hits) {
            lines.append("- %s (confidence %.2f): %s%n"
                    .formatted(hit.tool().name(), hit.confidence(), hit.tool().description()));
        }
        return lines.toString().stripTrailing();
    }
}
