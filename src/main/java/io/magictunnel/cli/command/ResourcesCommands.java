package io.magictunnel.cli.command;

import io.magictunnel.cli.writing.GeneratedTexts;
import io.magictunnel.cli.writing.WhichTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code resources}: documents that are written about tools. */
@Command(name = "resources", description = "Documents about tools, and examples of their use.")
final class ResourcesCommands {

    @ParentCommand
    LlmCommand product;

    @Command(name = "generate", description = "Has documents written; clients read them over MCP.")
    int generate(
            @Mixin WhichTexts which,
            @Option(
                            names = "--types",
                            split = ",",
                            paramLabel = "TYPE",
                            description = "documentation, examples; both where none is named.")
                    List<String> types) {
        return texts().generate(which, types);
    }

    @Command(name = "list", description = "Shows the documents that were written.")
    int list(@Option(names = "--tool", paramLabel = "NAME", description = "Only about that tool.") String tool) {
        return texts().list(Optional.ofNullable(tool));
    }

    @Command(name = "export", description = "Writes the documents into files.")
    int export(
            @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "Where to.") Path output,
            @Option(names = "--tool", paramLabel = "NAME", description = "Only about that tool.") String tool) {
        return texts().export(output, Optional.ofNullable(tool));
    }

    private GeneratedTexts texts() {
        return new GeneratedTexts(product.door(), product.screen(), "resources");
    }
}
