package io.magictunnel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.magictunnel.cli.command.LlmCommand;
import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.screen.Screen;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** The program: reads the command line, runs the command, and turns what goes wrong into a sentence and an exit status. */
public final class MagicTunnelLlm {

    private MagicTunnelLlm() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, UTF_8);
        var err = new PrintWriter(System.err, true, UTF_8);
        System.exit(run(arguments, System.getenv(), terminal(), out, err));
    }

    static int run(
            String[] arguments,
            Map<String, String> environment,
            Screen.Terminal terminal,
            PrintWriter out,
            PrintWriter err) {
        var line = commandLine(environment, terminal).setOut(out).setErr(err);
        var status = line.execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    static CommandLine commandLine(Map<String, String> environment, Screen.Terminal terminal) {
        return new CommandLine(new LlmCommand(environment, terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(MagicTunnelLlm::explain);
    }

    private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        if (problem instanceof CommandFailure failure) {
            line.getErr().println("magictunnel-llm: " + failure.getMessage());
            return failure.status().code();
        }
        line.getErr().println("magictunnel-llm: this is a fault of the program: " + problem);
        return ExitStatus.REFUSED.code();
    }

    /** The launcher knows what only a shell can find out. */
    private static Screen.Terminal terminal() {
        return new Screen.Terminal(
                Boolean.getBoolean("magictunnel.terminal"), Math.max(0, Integer.getInteger("magictunnel.columns", 0)));
    }
}
