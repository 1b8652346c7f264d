package io.magictunnel.cli.describing;

import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.JsonText;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** How tools are to be described anew. */
public final class Wish {

    private static final int MOST_IN_BATCH = 500;

    @Option(names = "--type", paramLabel = "TYPE", description = "${COMPLETION-CANDIDATES}.")
    Extent extent;

    @Option(
            names = "--force",
            description = "Also where nothing has changed since the last time, and for tools of other MCP servers.")
    boolean forced;

    @Option(
            names = "--batch-size",
            defaultValue = "50",
            paramLabel = "N",
            description = "How many tools are asked for at once (${DEFAULT-VALUE}).")
    int batchSize;

    @Option(names = "--concurrency", paramLabel = "N", description = "How many tools of a batch are worked on at once.")
    Integer concurrency;

    @Option(names = "--stop-on-first-error", description = "Gives the rest of a batch up when one tool fails.")
    boolean stopsOnError;

    @Option(names = "--target-audience", paramLabel = "WHO", description = "For whom is written, such as developers.")
    String audience;

    @Option(names = "--include-examples", description = "Asks for examples in the description.")
    boolean withExamples;

    @Option(names = "--include-troubleshooting", description = "Asks for what to do when a call fails.")
    boolean withTroubleshooting;

    @Option(names = "--no-wait", description = "Does not wait until the tools are described.")
    boolean isLeftAlone;

    @Option(
            names = "--wait-at-most",
            defaultValue = "1800",
            paramLabel = "SECONDS",
            description = "How long is waited (${DEFAULT-VALUE}).")
    int seconds;

    int batchSize() {
        if (batchSize < 1 || batchSize > MOST_IN_BATCH) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "--batch-size is %d; expected is 1 to %d".formatted(batchSize, MOST_IN_BATCH));
        }
        return batchSize;
    }

    Duration patience() {
        if (seconds < 1) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "--wait-at-most is %d; expected is 1 or more".formatted(seconds));
        }
        return Duration.ofSeconds(seconds);
    }

    ObjectNode forOne() {
        return JsonText.empty()
                .with("force_regenerate", forced)
                .with("enhancement_type", extent)
                .with("enhancement_options", options())
                .json();
    }

    ObjectNode forMany(List<String> tools) {
        var options = options();
        options.put("force_regenerate", forced);
        if (concurrency != null) {
            options.put("concurrency", concurrency);
        }
        if (stopsOnError) {
            options.put("stop_on_first_error", true);
        }
        return JsonText.empty()
                .with("tool_names", tools)
                .with("enhancement_type", extent)
                .with("batch_options", options)
                .json();
    }

    private ObjectNode options() {
        return JsonText.empty()
                .with("target_audience", audience)
                .with("include_examples", withExamples ? true : null)
                .with("include_troubleshooting", withTroubleshooting ? true : null)
                .json();
    }
}
