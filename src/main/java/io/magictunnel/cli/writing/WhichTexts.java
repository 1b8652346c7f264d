package io.magictunnel.cli.writing;

import io.magictunnel.cli.describing.KnownTools;
import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestDoor;
import java.util.List;
import picocli.CommandLine.Option;

/** About which tools something is written. */
public final class WhichTexts {

    @Option(names = "--tool", split = ",", paramLabel = "NAME", description = "Which tools.")
    List<String> tools;

    @Option(names = "--all-tools", description = "All of the product's own tools.")
    boolean all;

    @Option(names = "--force", description = "Also where nothing has changed, and for tools of other MCP servers.")
    boolean forced;

    List<String> chosen(RestDoor door) {
        if (all == (tools != null)) {
            throw new CommandFailure(ExitStatus.USAGE, "Expected is --tool NAME, or --all-tools");
        }
        return all ? KnownTools.of(door).own() : tools;
    }
}
