package io.magictunnel.enhancement.board.figures;

import io.magictunnel.enhancement.statistics.PipelineStatistics.DayFigures;
import io.magictunnel.platform.Json;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was written day by day, and how sure its writers were, as Chart.js reads it.
 *
 * @param days the oldest first
 */
record DayChart(List<DayFigures> days) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final String USABLE = "#3aa675";
    private static final String REFUSED = "#d9526b";
    private static final String CONFIDENCE = "#6d6bdf";
    private static final String QUIET = "#8a92a3";

    /** @param usable how versions are called in which nothing was wrong; the others are refused */
    String versions(String usable, String refused) {
        var chart = chart("bar");
        line(chart, usable, USABLE, DayFigures::usable);
        line(chart, refused, REFUSED, DayFigures::refused);
        var scales = options(chart).putObject("scales");
        axis(scales.putObject("x")).put("stacked", true);
        var counts = axis(scales.putObject("y")).put("stacked", true).put("beginAtZero", true);
        ((ObjectNode) counts.get("ticks")).put("precision", 0);
        return chart.toString();
    }

    /** In percent; a day on which nothing usable was written leaves a gap. */
    String confidence(String label) {
        var chart = chart("line");
        var line = line(
                chart,
                label,
                CONFIDENCE,
                day -> day.usable() == 0 ? Double.NaN : Math.round(1000 * day.meanConfidence()) / 10.0);
        line.put("borderWidth", 2).put("pointRadius", 3).put("spanGaps", true);
        var scales = options(chart).putObject("scales");
        axis(scales.putObject("x"));
        axis(scales.putObject("y")).put("min", 0).put("max", 100);
        return chart.toString();
    }

    private ObjectNode chart(String type) {
        var chart = Json.MAPPER.createObjectNode().put("type", type);
        var data = chart.putObject("data");
        var labels = data.putArray("labels");
        days.forEach(day -> labels.add(DAY.format(day.day())));
        data.putArray("datasets");
        return chart;
    }

    private ObjectNode line(ObjectNode chart, String label, String colour, ToDoubleFunction<DayFigures> figure) {
        var line = chart.withArray("/data/datasets")
                .addObject()
                .put("label", label)
                .put("borderColor", colour)
                .put("backgroundColor", colour);
        var points = line.putArray("data");
        for (var day : days) {
            var value = figure.applyAsDouble(day);
            if (Double.isNaN(value)) {
                points.addNull();
            } else {
                points.add(value);
            }
        }
        return line;
    }

    private static ObjectNode options(ObjectNode chart) {
        var options = chart.putObject("options")
                .put("responsive", true)
                .put("maintainAspectRatio", false)
                .put("animation", false);
        options.putObject("plugins")
                .putObject("legend")
                .put("position", "bottom")
                .putObject("labels")
                .put("color", QUIET);
        return options;
    }

    private static ObjectNode axis(ObjectNode axis) {
        axis.putObject("ticks").put("color", QUIET).put("maxTicksLimit", 10);
        axis.putObject("grid").put("color", "rgba(138, 146, 163, 0.2)");
        return axis;
    }
}
