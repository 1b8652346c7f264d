package io.magictunnel.enhancement.statistics;

import static java.util.stream.Collectors.groupingBy;

import io.magictunnel.enhancement.statistics.PipelineStatistics.DayFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Counts by days. */
record DayCount(List<VersionMark> versions) {

    /** Of the last days up to that moment, the oldest first. */
    List<DayFigures> last(int days, Instant now) {
        var today = day(now);
        var byDay = versions.stream().collect(groupingBy(version -> day(version.createdAt())));
        return IntStream.range(0, days)
                .mapToObj(index -> today.minusDays(days - 1L - index))
                .map(day -> figures(day, byDay.getOrDefault(day, List.of())))
                .toList();
    }

    long since(Instant then) {
        return versions.stream()
                .filter(version ->
                        !version.provider().isEmpty() && !version.createdAt().isBefore(then))
                .count();
    }

    private static DayFigures figures(LocalDate day, List<VersionMark> versions) {
        var refused = versions.stream().filter(VersionMark::isRefused).count();
        var confidence = versions.stream()
                .filter(version -> !version.isRefused())
                .mapToDouble(VersionMark::confidence)
                .average()
                .orElse(0);
        return new DayFigures(day, versions.size() - refused, refused, confidence);
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
