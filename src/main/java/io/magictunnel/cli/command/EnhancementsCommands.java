package io.magictunnel.cli.command;

import io.magictunnel.cli.describing.Enhancements;
import io.magictunnel.cli.describing.Regeneration;
import io.magictunnel.cli.describing.WhatToClear;
import io.magictunnel.cli.describing.Wish;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.writing.ExportFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Command(name = "list", description = "Shows tools and how far they are on their way to better words.")
    int list(
            @Option(names = "--detailed", description = "With all words.") boolean detailed,
            @Option(names = "--status", paramLabel = "STATUS", description = "enhanced, pending, failed or original.")
                    String status,
            @Option(
                            names = "--filter",
                            paramLabel = "TEXT",
                            description = "Only tools with that in name or description.")
                    String filter) {
        var enhancements = enhancements();
        return enhancements.list(
                enhancements.tools(Optional.ofNullable(filter), Optional.ofNullable(status)), detailed);
    }

    @Command(name = "cleanup", description = "Clears the cache of answers.")
    int cleanUp(@Mixin WhatToClear what) {
        return enhancements().cleanUp(what);
    }

    @Command(name = "stats", description = "Shows figures: how many tools, by whom, how well, at what cost.")
    int stats() {
        var answer = product.door().get(RestPath.of("enhancements", "pipeline", "statistics"));
        product.screen().show(answer, screen -> screen.outline(answer));
        return ExitStatus.DONE.code();
    }

    @Command(name = "export", description = "Writes all better words and their versions into a file.")
    int export(
            @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where to, as JSON.")
                    Path output) {
        var words = enhancements().exported();
        var file = output.toAbsolutePath();
        var name = file.getFileName().toString().replaceFirst("\\.json$", "");
        var written = ExportFolder.at(file.getParent()).write(name, words);
        product.screen()
                .line("%d tools exported to %s".formatted(words.path("total").asInt(0), written));
        return ExitStatus.DONE.code();
    }

    private Enhancements enhancements() {
        return new Enhancements(product.door(), product.screen());
    }
}
