package io.magictunnel.cli.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code enhancements}: descriptions and metadata that clients get. */
@Command(name = "enhancements", description = "Descriptions and metadata that clients get.")
final class EnhancementsCommands {

    @ParentCommand
    LlmCommand product;

    @Command(name = "regenerate", description = "Has tools described anew, and waits until they are.")
    int regenerate(
            @Option(
                            names = "--tool",
                            split = ",",
                            paramLabel = "NAME",
                            description = "Which ones; all of the product's own where none is named.")
                    List<String> tools,
            @Mixin Wish wish) {
        var regeneration = new Regeneration(product.door(), product.screen(), wish);
        return tools == null ? regeneration.ofAll() : regeneration.ofThese(tools);
    }
}
