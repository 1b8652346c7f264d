package io.magictunnel.registry.capability.rule;

import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.Label;
import io.magictunnel.registry.ToolSource.CapabilityFile;
import io.magictunnel.registry.capability.document.Findings;
import io.magictunnel.registry.capability.document.Section;
import io.magictunnel.registry.capability.document.UnreadableYamlException;
import io.magictunnel.registry.capability.document.YamlNode;
import io.magictunnel.registry.capability.document.YamlNode.Mapping;
import io.magictunnel.registry.capability.document.YamlNode.Scalar;
import io.magictunnel.registry.capability.document.YamlNode.Sequence;
import io.magictunnel.registry.capability.document.YamlReader;
import io.magictunnel.registry.capability.rule.CapabilityReading.DefinedTool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules for a whole capability file: its head, its tools, and that no two of them share a name. */
public final class CapabilityChecker {

    private static final Set<String> KEYS = Set.of("metadata", "tools", "enhanced_metadata", "enhanced_tools");
    private static final Set<String> METADATA = Set.of("name", "description", "version", "author", "category", "tags");

    private final JsonSchemas schemas;
    private final int mostTools;

    public CapabilityChecker(JsonSchemas schemas, int mostTools) {
        this.schemas = schemas;
        this.mostTools = mostTools;
    }

    public CapabilityReading check(String file, byte[] content) {
        var findings = new Findings(file);
        try {
            var tools = YamlReader.read(content) instanceof Mapping document
                    ? check(document, file, findings)
                    : notAMapping(findings);
            return new CapabilityReading(tools, findings.problems());
        } catch (UnreadableYamlException unreadable) {
            findings.add(unreadable.at(), "(document)", unreadable.found(), unreadable.allowed());
            return new CapabilityReading(List.of(), findings.problems());
        }
    }

    private static List<DefinedTool> notAMapping(Findings findings) {
        findings.add(new YamlNode.Position(1, 1), "(document)", "no mapping", "a mapping with 'tools'");
        return List.of();
    }

    private List<DefinedTool> check(Mapping document, String file, Findings findings) {
        var root = new Section(document, "", findings);
        root.allowOnly(KEYS);
        for (var key : List.of("enhanced_metadata", "enhanced_tools")) {
            root.find(key).ifPresent(value -> root.misfit(key, value, "null: the enhanced dialect cannot be read yet"));
        }
        var metadata = root.section("metadata");
        metadata.ifPresent(CapabilityChecker::checkMetadata);
        var category = metadata.flatMap(head -> head.text("category")).orElseGet(() -> categoryOf(file));
        if (!Label.CATEGORY.fits(category)) {
            findings.add(
                    metadata.flatMap(head -> head.find("category"))
                            .map(YamlNode::at)
                            .orElse(document.at()),
                    "metadata.category",
                    "'%s'".formatted(category),
                    Label.CATEGORY.allowed() + "; without the key, the first folder's name");
        }
        var tags = metadata.map(head -> tags(head, findings)).orElse(List.of());
        var checker = new ToolChecker(schemas, findings, new CapabilityFile(file), category, tags);
        return tools(root, checker, findings);
    }

    private List<DefinedTool> tools(Section root, ToolChecker checker, Findings findings) {
        var tools = new ArrayList<DefinedTool>();
        if (root.require("tools", "a list of tools").isEmpty()) {
            return tools;
        }
        var elements = root.list("tools").map(Sequence::elements).orElse(List.of());
        if (elements.size() > mostTools) {
            findings.add(
                    elements.get(mostTools).at(),
                    "tools",
                    "%d tools".formatted(elements.size()),
                    "up to %d tools in one file".formatted(mostTools));
            return tools;
        }
        for (var i = 0; i < elements.size(); i++) {
            checker.check(elements.get(i), "tools[%d]".formatted(i)).ifPresent(tools::add);
        }
        refuseRepetitions(tools, findings);
        return tools;
    }

    private static void refuseRepetitions(List<DefinedTool> tools, Findings findings) {
        var seen = new HashMap<String, DefinedTool>();
        for (var defined : tools) {
            var name = defined.tool().name().value();
            var first = seen.putIfAbsent(name, defined);
            if (first != null) {
                findings.add(
                        defined.nameAt(),
                        defined.key(),
                        "the name '%s', which line %d has already"
                                .formatted(name, first.nameAt().line()),
                        "a name that no other tool has");
            }
        }
    }

    private static void checkMetadata(Section metadata) {
        metadata.allowOnly(METADATA);
        List.of("name", "description", "version", "author").forEach(metadata::text);
    }

    private static List<String> tags(Section metadata, Findings findings) {
        var elements = metadata.list("tags").map(Sequence::elements).orElse(List.of());
        if (elements.size() > Label.MOST_TAGS) {
            findings.add(
                    elements.get(Label.MOST_TAGS).at(),
                    metadata.pathOf("tags"),
                    elements.size() + " tags",
                    "up to %d tags".formatted(Label.MOST_TAGS));
        }
        return elements.stream()
                .map(element -> tag(element, metadata))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> tag(YamlNode element, Section metadata) {
        return element instanceof Scalar scalar
                        && scalar.toJson().isString()
                        && Label.TAG.fits(scalar.toJson().stringValue())
                ? Optional.of(scalar.toJson().stringValue())
                : metadata.misfit("tags", element, "texts of " + Label.TAG.allowed());
    }

    /** The first folder below the capabilities folder. */
    private static String categoryOf(String file) {
        var slash = file.indexOf('/');
        return slash < 0 ? "general" : file.substring(0, slash).toLowerCase(Locale.ROOT);
    }
}
