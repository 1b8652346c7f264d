package io.magictunnel.discovery.overview.trial;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.trial.TestRun;
import io.magictunnel.platform.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often a right tool came first, run by run, a line for each mode.
 *
 * @param runs the oldest first
 * @param label how a mode is called
 */
record RecallChart(List<TestRun> runs, Function<DiscoveryMode, String> label) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String QUIET = "#8a92a3";

    /** As Chart.js reads it. */
    String json() {
        var chart = Json.MAPPER.createObjectNode().put("type", "line");
        var data = chart.putObject("data");
        var labels = data.putArray("labels");
        runs.forEach(run -> labels.add(DAY.format(run.startedAt())));
        var lines = data.putArray("datasets");
        Arrays.stream(DiscoveryMode.values())
                .filter(mode -> runs.stream().anyMatch(run -> run.results().containsKey(mode)))
                .forEach(mode -> lines.add(line(mode)));
        options(chart.putObject("options"));
        return chart.toString();
    }

    private static void options(ObjectNode options) {
        options.put("responsive", true).put("maintainAspectRatio", false).put("animation", false);
        var scales = options.putObject("scales");
        axis(scales.putObject("x"));
        axis(scales.putObject("y")).put("min", 0).put("max", 100);
        options.putObject("plugins")
                .putObject("legend")
                .put("position", "bottom")
                .putObject("labels")
                .put("color", QUIET);
    }

    private static ObjectNode axis(ObjectNode axis) {
        axis.putObject("ticks").put("color", QUIET);
        axis.putObject("grid").put("color", "rgba(138, 146, 163, 0.2)");
        return axis;
    }

    private static String colourOf(DiscoveryMode mode) {
        return switch (mode) {
            case RULE_BASED -> "#c98a1f";
            case SEMANTIC_BASED -> "#2f8fb8";
            case HYBRID -> "#6d6bdf";
            case WEIGHTED -> "#3aa675";
            case LLM_BASED -> "#b0578f";
        };
    }

    /** A run without this mode leaves a gap over which the line goes on. */
    private ObjectNode line(DiscoveryMode mode) {
        var colour = colourOf(mode);
        var line = Json.MAPPER
                .createObjectNode()
                .put("label", label.apply(mode))
                .put("borderColor", colour)
                .put("backgroundColor", colour)
                .put("borderWidth", 2)
                .put("pointRadius", 3)
                .put("spanGaps", true);
        var points = line.putArray("data");
        runs.forEach(run -> {
            var recall = run.results().get(mode);
            if (recall == null) {
                points.addNull();
            } else {
                points.add(Math.round(1000 * recall.atOne()) / 10.0);
            }
        });
        return line;
    }
}
