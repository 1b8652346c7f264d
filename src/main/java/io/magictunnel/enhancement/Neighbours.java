package io.magictunnel.enhancement;

import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.ToolDefinition;
import java.util.List;

/** Tools that may have to do with one: those of its category and of its source, as many as a model can be shown. */
final class Neighbours {

    private static final int MOST = 40;

    private Neighbours() {}

    static List<String> of(ToolDefinition tool, Catalogue catalogue) {
        return catalogue.tools().stream()
                .filter(other -> !other.name().equals(tool.name())
                        && other.enabled()
                        && (other.category().equals(tool.category())
                                || other.source().equals(tool.source())))
                .limit(MOST)
                .map(other -> other.name().value())
                .toList();
    }
}
