package io.magictunnel.enhancement.board.figures;

import io.magictunnel.enhancement.statistics.PipelineStatistics;
import io.magictunnel.enhancement.statistics.PipelineStatistics.DayFigures;
import io.magictunnel.enhancement.statistics.PipelineStatistics.ProviderShare;
import io.magictunnel.enhancement.statistics.StatisticsDesk;
import io.magictunnel.provider.overview.spending.Dollars;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** admin/enhancement-figures.xhtml: how describing tools goes, in figures. */
@Named
@RequestScoped
public class EnhancementFiguresPage {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    @Inject
    CurrentCaller caller;

    @Inject
    StatisticsDesk desk;

    private PipelineStatistics statistics;

    /**
     * A provider in a line of the table.
     *
     * @param share of all versions, in percent
     */
    public record Line(
            String provider,
            long versions,
            long share,
            double success,
            Duration mean,
            long calls,
            long failedCalls,
            String cost) {

        static Line of(ProviderShare provider, long all) {
            return new Line(
                    provider.provider(),
                    provider.versions(),
                    all == 0 ? 0 : Math.round(100.0 * provider.versions() / all),
                    provider.successRate(),
                    provider.meanTime(),
                    provider.calls(),
                    provider.failedCalls(),
                    Dollars.of(provider.cost()));
        }
    }

    public PipelineStatistics getNow() {
        if (statistics == null) {
            caller.atLeast(Role.ADMIN);
            statistics = desk.now();
        }
        return statistics;
    }

    public boolean isAnything() {
        return getNow().overview().versions() > 0;
    }

    public List<Line> getProviders() {
        return getNow().providers().stream()
                .map(provider -> Line.of(provider, getNow().overview().versions()))
                .toList();
    }

    /** Those on which something was written, the latest first. */
    public List<DayFigures> getBusyDays() {
        return getNow().days().reversed().stream()
                .filter(day -> day.usable() + day.refused() > 0)
                .toList();
    }

    public String getVersionsChart() {
        return new DayChart(getNow().days())
                .versions(TEXTS.getString("figures.usable"), TEXTS.getString("figures.refused"));
    }

    public String getConfidenceChart() {
        return new DayChart(getNow().days()).confidence(TEXTS.getString("figures.confidence"));
    }

    /** How many times as long descriptions have become, with one place. */
    public String getGrowth() {
        return String.format(Locale.ROOT, "%.1f", getNow().words().growth());
    }

    public String getKeywords() {
        return String.format(Locale.ROOT, "%.1f", getNow().words().keywords());
    }
}
