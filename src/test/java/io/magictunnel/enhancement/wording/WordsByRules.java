package io.magictunnel.enhancement.wording;

import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.words.ToolWords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rules write, for tests of other rooms. */
public final class WordsByRules {

    private WordsByRules() {}

    public static ToolWords of(ToolDefinition tool) {
        var document = ToolDocument.of(tool, tool.description(), List.of(), Optional.empty());
        var metadata = RuleExtractor.extract(document);
        return new ToolWords(
                tool.definition(),
                new UUID(0, 1),
                RuleWriter.write(document, Style.DETAILED).description(),
                metadata.keywords(),
                metadata.categories(),
                metadata.useCases(),
                metadata.confidence());
    }
}
