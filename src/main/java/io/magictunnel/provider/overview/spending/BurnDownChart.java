package io.magictunnel.provider.overview.spending;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.budget.account.BurnDown;
import io.magictunnel.provider.price.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The chart of a budget: what was spent over its period, its limits, and the pace at which it would just last. Time runs in hours
 * since the period began.
 */
record BurnDownChart(BurnDown burnDown, Optional<Money> hard, Optional<Money> soft) {

    private static final String SPENT = "#6d6bdf";
    private static final String HARD = "#d9526b";
    private static final String SOFT = "#c98a1f";
    private static final String PACE = "#8a92a3";

    /** As Chart.js reads it. */
    String json() {
        var chart = Json.MAPPER.createObjectNode().put("type", "line");
        var lines = chart.putObject("data").putArray("datasets");
        lines.add(spent());
        hard.ifPresent(limit -> lines.add(level("Hard limit", limit, HARD)));
        soft.ifPresent(limit -> lines.add(level("Soft limit", limit, SOFT)));
        hard.or(() -> soft).filter(limit -> burnDown.end().isPresent()).ifPresent(limit -> lines.add(pace(limit)));
        var options = chart.putObject("options")
                .put("responsive", true)
                .put("maintainAspectRatio", false)
                .put("animation", false);
        axis(options.putObject("scales").putObject("x"), "Hours since the period began")
                .put("type", "linear");
        axis(((ObjectNode) options.get("scales")).putObject("y"), "$").put("beginAtZero", true);
        options.putObject("plugins")
                .putObject("legend")
                .put("position", "bottom")
                .putObject("labels")
                .put("color", PACE);
        return chart.toString();
    }

    private static ObjectNode axis(ObjectNode axis, String title) {
        axis.putObject("title").put("display", true).put("text", title).put("color", PACE);
        axis.putObject("ticks").put("color", PACE);
        axis.putObject("grid").put("color", "rgba(138, 146, 163, 0.2)");
        return axis;
    }

    private ObjectNode spent() {
        var line = line("Spent", SPENT).put("fill", true).put("backgroundColor", "rgba(109, 107, 223, 0.15)");
        line.put("stepped", true);
        var points = line.putArray("data");
        burnDown.points().forEach(point -> points.add(point(point.at(), point.spent())));
        return line;
    }

    private ObjectNode level(String name, Money limit, String colour) {
        var line = line(name, colour);
        line.putArray("data").add(point(burnDown.start(), limit)).add(point(until(), limit));
        return line;
    }

    private ObjectNode pace(Money limit) {
        var line = line("Even pace", PACE);
        line.putArray("borderDash").add(4).add(4);
        line.putArray("data").add(point(burnDown.start(), Money.ZERO)).add(point(until(), limit));
        return line;
    }

    private static ObjectNode line(String label, String colour) {
        return Json.MAPPER
                .createObjectNode()
                .put("label", label)
                .put("borderColor", colour)
                .put("borderWidth", 2)
                .put("pointRadius", 0);
    }

    private ObjectNode point(Instant at, Money amount) {
        var hours = Duration.between(burnDown.start(), at).toMinutes() / 60.0;
        return Json.MAPPER
                .createObjectNode()
                .put("x", Math.round(hours * 100) / 100.0)
                .put("y", amount.dollars());
    }

    private Instant until() {
        return burnDown.end().orElseGet(() -> burnDown.points().getLast().at());
    }
}
