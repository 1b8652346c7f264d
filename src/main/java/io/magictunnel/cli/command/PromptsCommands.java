package io.magictunnel.cli.command;

import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.writing.GeneratedTexts;
import io.magictunnel.cli.writing.WhichTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code prompts}: prompts that are written about tools. */
@Command(name = "prompts", description = "Prompts that lead through the use of tools, or check their arguments.")
final class PromptsCommands {

    @ParentCommand
    LlmCommand product;

    @Command(name = "generate", description = "Has prompts written; clients get them over MCP.")
    int generate(
            @Mixin WhichTexts which,
            @Option(
                            names = "--types",
                            split = ",",
                            paramLabel = "TYPE",
                            description = "usage, validation; both where none is named.")
                    List<String> types) {
        return texts().generate(which, types);
    }

    @Command(name = "list", description = "Shows the prompts that were written.")
    int list(@Option(names = "--tool", paramLabel = "NAME", description = "Only about that tool.") String tool) {
        return texts().list(Optional.ofNullable(tool));
    }

    @Command(name = "export", description = "Writes the prompts into files.")
    int export(
            @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "Where to.") Path output,
            @Option(names = "--tool", paramLabel = "NAME", description = "Only about that tool.") String tool) {
        return texts().export(output, Optional.ofNullable(tool));
    }

    @Command(
            name = "check-external",
            description = "Shows the tools of other MCP servers, whose words are changed only where that is forced.")
    int checkExternal() {
        var answer = product.door().get(RestPath.of("enhancements", "external"));
        product.screen().show(answer, screen -> {
            var tools = answer.path("tools").valueStream().toList();
            if (tools.isEmpty()) {
                screen.line("✅ No tools from external MCP servers");
                return;
            }
            screen.line("⚠️  Found %d tools from external MCP servers:".formatted(tools.size()));
            tools.forEach(tool -> screen.line("    - %s (from %s)"
                    .formatted(
                            tool.path("name").asString(""), tool.path("server").asString(""))));
        });
        return ExitStatus.DONE.code();
    }

    private GeneratedTexts texts() {
        return new GeneratedTexts(product.door(), product.screen(), "prompts");
    }
}
