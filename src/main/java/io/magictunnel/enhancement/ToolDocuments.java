package io.magictunnel.enhancement;

import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts together what is told about a tool of the catalogue, with words that somebody else may bring. */
@ApplicationScoped
public class ToolDocuments {

    private static final int LONGEST = 10_000;

    @Inject
    ToolRegistry registry;

    /** A tool, and what is told about it. */
    public record Subject(ToolDefinition tool, ToolDocument document) {}

    /**
     * @param description to start from, where it is not the tool's own
     * @param context what the tool is used for
     * @throws DomainException TOOL_NOT_FOUND, or INVALID_REQUEST where a text is too long
     */
    public Subject about(String toolName, Optional<String> description, Optional<String> context) {
        var tool = registry.get(toolName);
        var words = bounded("description", description).orElse(tool.description());
        return new Subject(
                tool,
                ToolDocument.of(tool, words, Neighbours.of(tool, registry.catalogue()), bounded("context", context)));
    }

    private static Optional<String> bounded(String what, Optional<String> text) {
        text.filter(given -> given.length() > LONGEST).ifPresent(given -> {
            throw new DomainException(
                    EnhancementError.INVALID_REQUEST,
                    "The %s has %d characters; allowed are %d".formatted(what, given.length(), LONGEST));
        });
        return text.filter(given -> !given.isBlank());
    }
}
