package io.magictunnel.cli.command;

import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code elicitation}: metadata of tools. */
@Command(name = "elicitation", description = "Metadata of tools: keywords, categories, use cases and more.")
final class ElicitationCommands {

    @ParentCommand
    LlmCommand product;

    @Command(name = "generate", description = "Extracts the metadata of a tool and shows them. Nothing is stored.")
    int generate(@Mixin ToolInWords tool) {
        var wish = JsonText.empty()
                .with("tool_name", tool.name)
                .with("tool_description", tool.description)
                .with("context", tool.context);
        var answer = product.door().post(RestPath.of("elicitation", "generate"), wish.json());
        product.screen().show(answer, screen -> screen.outline(answer));
        return ExitStatus.DONE.code();
    }
}
