package io.magictunnel.enhancement.board.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.statistics.PipelineStatistics.DayFigures;
import io.magictunnel.platform.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DayChartTest {

    private static final DayChart CHART = new DayChart(List.of(
            new DayFigures(LocalDate.of(2031, 5, 6), 3, 1, 0.756), new DayFigures(LocalDate.of(2031, 5, 7), 0, 2, 0)));

    @Test
    void stacksWhatIsUsableAndWhatIsRefusedDayByDay() {
        var chart = Json.MAPPER.readTree(CHART.versions("Usable", "Refused"));

        assertThat(chart.path("type").asString()).isEqualTo("bar");
        assertThat(texts(chart.at("/data/labels"))).containsExactly("6 May", "7 May");
        assertThat(chart.at("/data/datasets/0/label").asString()).isEqualTo("Usable");
        assertThat(chart.at("/data/datasets/0/data").toString()).isEqualTo("[3.0,0.0]");
        assertThat(chart.at("/data/datasets/1/data").toString()).isEqualTo("[1.0,2.0]");
        assertThat(chart.at("/options/scales/y/stacked").asBoolean()).isTrue();
    }

    @Test
    void aDayWithoutUsableWordsHasNoConfidence() {
        var chart = Json.MAPPER.readTree(CHART.confidence("Confidence"));

        assertThat(chart.at("/data/datasets/0/data").toString()).isEqualTo("[75.6,null]");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
