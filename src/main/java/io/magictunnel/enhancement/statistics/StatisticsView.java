package io.magictunnel.enhancement.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.magictunnel.enhancement.statistics.PipelineStatistics.DayFigures;
import io.magictunnel.enhancement.statistics.PipelineStatistics.Overview;
import io.magictunnel.enhancement.statistics.PipelineStatistics.ProviderShare;
import io.magictunnel.enhancement.statistics.PipelineStatistics.Trends;
import io.magictunnel.enhancement.statistics.PipelineStatistics.WordFigures;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of the pipeline, as REST tells of them. */
public record StatisticsView(
        OverallFigures overview,
        Map<String, ProviderFigures> byProvider,
        TrendFigures performanceTrends,
        QualityFigures qualityMetrics,
        List<DayFigures> days) {

    static StatisticsView of(PipelineStatistics statistics) {
        var providers = new LinkedHashMap<String, ProviderFigures>();
        statistics.providers().forEach(share -> providers.put(share.provider(), ProviderFigures.of(share)));
        return new StatisticsView(
                OverallFigures.of(statistics.overview()),
                providers,
                TrendFigures.of(statistics.trends()),
                QualityFigures.of(statistics.words()),
                statistics.days());
    }

    public record OverallFigures(
            long totalTools,
            long enhancedTools,
            double enhancementRate,
            long avgEnhancementTimeMs,
            long totalEnhancementsGenerated) {

        static OverallFigures of(Overview overview) {
            return new OverallFigures(
                    overview.totalTools(),
                    overview.enhancedTools(),
                    overview.rate(),
                    overview.meanTime().toMillis(),
                    overview.versions());
        }
    }

    public record ProviderFigures(
            long enhancements,
            long avgTimeMs,
            double successRate,
            BigDecimal costEstimateUsd,
            long calls,
            long failedCalls) {

        static ProviderFigures of(ProviderShare share) {
            return new ProviderFigures(
                    share.versions(),
                    share.meanTime().toMillis(),
                    share.successRate(),
                    share.cost().dollars(),
                    share.calls(),
                    share.failedCalls());
        }
    }

    public record TrendFigures(
            @JsonProperty("enhancements_last_24h") @Schema(name = "enhancements_last_24h")
            long enhancementsLastDay,

            double avgConfidenceScore,
            double cacheHitRate,
            double errorRate) {

        static TrendFigures of(Trends trends) {
            return new TrendFigures(
                    trends.lastDay(), trends.meanConfidence(), trends.cacheHitRate(), trends.errorRate());
        }
    }

    /** @param avgDescriptionImprovement how many times as long descriptions are as those of the sources */
    public record QualityFigures(
            double avgDescriptionImprovement, double avgKeywordsExtracted, double avgUseCasesIdentified) {

        static QualityFigures of(WordFigures words) {
            return new QualityFigures(words.growth(), words.keywords(), words.useCases());
        }
    }
}
