package io.magictunnel.cli.command;

import picocli.CommandLine.Option;

/** The tool about which something is written at once, and what is known of it besides. */
final class ToolInWords {

    @Option(names = "--tool", required = true, paramLabel = "NAME", description = "The tool.")
    String name;

    @Option(
            names = "--description",
            paramLabel = "TEXT",
            description = "To start from, where it is not the tool's own description.")
    String description;

    @Option(names = "--context", paramLabel = "TEXT", description = "What the tool is used for.")
    String context;
}
