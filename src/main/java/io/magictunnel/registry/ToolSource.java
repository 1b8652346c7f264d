package io.magictunnel.registry;

/** Where tools come from: one capability file, one upstream server, or the product itself. Tools of one source appear and go together. */
public sealed interface ToolSource {

    String name();

    /** A file below the capabilities folder; its name is the path relative to that folder, with forward slashes. */
    record CapabilityFile(String name) implements ToolSource {}

    /** A part of the product, by its own name. */
    record BuiltIn(String name) implements ToolSource {}

    /** Another MCP server, by its configured alias. */
    record UpstreamServer(String name) implements ToolSource {}
}
