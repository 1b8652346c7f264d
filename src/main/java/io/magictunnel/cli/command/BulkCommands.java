package io.magictunnel.cli.command;

import io.magictunnel.cli.describing.Enhancements;
import io.magictunnel.cli.describing.Regeneration;
import io.magictunnel.cli.describing.WhatToClear;
import io.magictunnel.cli.describing.Wish;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.writing.ExportFolder;
import io.magictunnel.cli.writing.GeneratedTexts;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code bulk}: everything at once. */
@Command(name = "bulk", description = "Everything at once.")
final class BulkCommands {

    @ParentCommand
    LlmCommand product;

    @Command(name = "regenerate-all", description = "Has all tools described anew, and waits until they are.")
    int regenerateAll(@Mixin Wish wish) {
        return new Regeneration(product.door(), product.screen(), wish).ofAll();
    }

    @Command(name = "health-check", description = "Looks at services, storage, providers, cache, queue and servers.")
    int healthCheck() {
        var answer = product.door().get(RestPath.of("enhancements", "health"));
        product.screen().show(answer, screen -> screen.outline(answer));
        return answer.path("overall_status").asString("").equals("unhealthy")
                ? ExitStatus.REFUSED.code()
                : ExitStatus.DONE.code();
    }

    @Command(name = "cleanup", description = "Clears the cache of answers.")
    int cleanUp(@Mixin WhatToClear what) {
        return new Enhancements(product.door(), product.screen()).cleanUp(what);
    }

    @Command(name = "export", description = "Writes better words, prompts and documents into files.")
    int export(
            @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "Where to.")
                    Path output) {
        var door = product.door();
        var screen = product.screen();
        var folder = ExportFolder.at(output);
        var words = new Enhancements(door, screen).exported();
        folder.write("enhancements", words);
        var answer = JsonNodeFactory.instance.objectNode().put("folder", output.toString());
        answer.put("enhancements", words.path("total").asInt(0));
        for (var what : new String[] {"prompts", "resources"}) {
            answer.put(what, new GeneratedTexts(door, screen, what).exportTo(folder.within(what), Optional.empty()));
        }
        screen.show(answer, people -> people.outline(answer));
        return ExitStatus.DONE.code();
    }
}
