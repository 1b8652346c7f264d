package io.magictunnel.cli.command;

import io.magictunnel.cli.door.ExitStatus;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: lets a shell complete commands, options and their values. */
@Command(
        name = "completion",
        description = "Prints a script that lets a shell complete this program's command lines.",
        footer = {"", "bash and zsh:  source <(magictunnel-llm completion bash)"})
final class CompletionCommand implements Callable<Integer> {

    @Parameters(description = "${COMPLETION-CANDIDATES}.")
    Shell shell;

    @Spec
    CommandSpec spec;

    /** Shells that can be taught. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One script serves both: it turns on zsh's own understanding of bash's completions where it runs there. */
    @Override
    public Integer call() {
        var root = spec.root();
        spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
        return ExitStatus.DONE.code();
    }
}
