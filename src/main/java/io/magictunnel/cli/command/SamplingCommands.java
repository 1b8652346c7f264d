package io.magictunnel.cli.command;

import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code sampling}: better descriptions. */
@Command(name = "sampling", description = "Better descriptions of tools.")
final class SamplingCommands {

    @ParentCommand
    LlmCommand product;

    @Command(name = "generate", description = "Writes a better description of a tool and shows it. Nothing is stored.")
    int generate(
            @Mixin ToolInWords tool,
            @Option(names = "--style", description = "${COMPLETION-CANDIDATES}.") WritingStyle style) {
        var wish = JsonText.empty()
                .with("tool_name", tool.name)
                .with("current_description", tool.description)
                .with("context", tool.context)
                .with("style", style);
        var answer = product.door().post(RestPath.of("sampling", "generate"), wish.json());
        product.screen().show(answer, screen -> screen.outline(answer));
        return answer.path("accepted").asBoolean(true) ? ExitStatus.DONE.code() : ExitStatus.REFUSED.code();
    }
}
