package io.magictunnel.cli.command;

import io.magictunnel.cli.door.Address;
import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestDoor;
import io.magictunnel.cli.screen.Format;
import io.magictunnel.cli.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code magictunnel-llm}: what all commands have in common is set here. */
@Command(
        name = "magictunnel-llm",
        description = "Looks after the descriptions of MagicTunnel's tools.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = LlmCommand.ReleasedVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The address is taken from MAGICTUNNEL_URL, the API key from MAGICTUNNEL_API_KEY.",
            "Exit status: 0 done, 1 refused or failed, 2 wrong usage, 3 not reachable, 4 not allowed."
        },
        subcommands = {
            SamplingCommands.class,
            ElicitationCommands.class,
            PromptsCommands.class,
            ResourcesCommands.class,
            EnhancementsCommands.class,
            ProvidersCommands.class,
            BulkCommands.class,
            CompletionCommand.class
        })
public final class LlmCommand {

    static final String URL = "MAGICTUNNEL_URL";
    static final String KEY = "MAGICTUNNEL_API_KEY";
    private static final String USUAL_URL = "http://localhost:3001";
    private static final int LONGEST_KEY_FILE = 10_000;

    @Option(names = "--url", scope = ScopeType.INHERIT, paramLabel = "URL", description = "Where the product is.")
    String url;

    @Option(
            names = "--api-key-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A file that holds the API key and nothing else.")
    Path keyFile;

    @Option(
            names = "--format",
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            description = "How answers are written: ${COMPLETION-CANDIDATES}.")
    Format format = Format.TABLE;

    @Option(
            names = "--timeout",
            scope = ScopeType.INHERIT,
            defaultValue = "120",
            paramLabel = "SECONDS",
            description = "How long one answer may take (${DEFAULT-VALUE}).")
    int timeout;

    @Spec
    CommandSpec spec;

    private final Map<String, String> environment;
    private final Screen.Terminal terminal;

    public LlmCommand(Map<String, String> environment, Screen.Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    RestDoor door() {
        if (timeout < 1) {
            throw new CommandFailure(ExitStatus.USAGE, "--timeout is %d; expected is 1 or more".formatted(timeout));
        }
        var where = Optional.ofNullable(url).orElseGet(() -> environment.getOrDefault(URL, USUAL_URL));
        return new RestDoor(Address.of(where, key(), Duration.ofSeconds(timeout)));
    }

    Screen screen() {
        var line = spec.commandLine();
        return new Screen(line.getOut(), line.getErr(), format, terminal);
    }

    private Optional<String> key() {
        if (keyFile == null) {
            return Optional.ofNullable(environment.get(KEY));
        }
        try {
            if (Files.size(keyFile) > LONGEST_KEY_FILE) {
                throw new CommandFailure(ExitStatus.USAGE, "'%s' is too long for a key".formatted(keyFile));
            }
            return Optional.of(Files.readString(keyFile));
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitStatus.USAGE, "'%s' cannot be read".formatted(keyFile));
        }
    }

    /** As the jar says it. */
    static final class ReleasedVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = LlmCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "magictunnel-llm " + Optional.ofNullable(version).orElse("(not released)")
            };
        }
    }
}
