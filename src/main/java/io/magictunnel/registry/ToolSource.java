package io.magictunnel.registry;

/** Where tools come from: one capability file, one upstream server, or the product itself. Tools of one source appear and go together. */
public sealed interface ToolSource {

    String name();

    /** As a subject of a sentence. */
    default String inWords() {
        return switch (this) {
            case CapabilityFile file -> "the file '%s'".formatted(file.name());
            case BuiltIn part -> "the product itself";
            case UpstreamServer server -> "the server '%s'".formatted(server.name());
        };
    }

    /** A file below the capabilities folder; its name is the path relative to that folder, with forward slashes. */
    record CapabilityFile(String name) implements ToolSource {}

    /** A part of the product, by its own name. */
    record BuiltIn(String name) implements ToolSource {}

    /** Another MCP server, by its configured alias. */
    record UpstreamServer(String name) implements ToolSource {}
}
