package io.magictunnel.enhancement.statistics;

import io.magictunnel.provider.price.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * How describing tools goes.
 *
 * @param days the last ones, the oldest first; those without anything are among them
 */
public record PipelineStatistics(
        Overview overview, List<ProviderShare> providers, Trends trends, WordFigures words, List<DayFigures> days) {

    public PipelineStatistics {
        providers = List.copyOf(providers);
        days = List.copyOf(days);
    }

    /**
     * All in all.
     *
     * @param enhancedTools how many are shown to clients in better words
     * @param versions how many versions were written and are kept
     */
    public record Overview(long totalTools, long enhancedTools, Duration meanTime, long versions) {

        /** The share of tools in better words, 0 to 1. */
        public double rate() {
            return totalTools == 0 ? 0 : (double) enhancedTools / totalTools;
        }
    }

    /**
     * Who has written how much.
     *
     * @param versions what it has written, used or not
     * @param usable those in which nothing was wrong
     * @param failedCalls how often it did not answer, as far as the log of calls goes back
     * @param cost of all it was asked for, as far as the log of calls goes back
     */
    public record ProviderShare(
            String provider, long versions, long usable, Duration meanTime, long calls, long failedCalls, Money cost) {

        /** The share of tries from which something came that could be used; 1 where there was none. */
        public double successRate() {
            var tries = versions + failedCalls;
            return tries == 0 ? 1 : (double) usable / tries;
        }
    }

    /**
     * How it goes at the moment.
     *
     * @param lastDay how many versions were written in the last 24 hours
     * @param meanConfidence of the words in use
     * @param errorRate the share of jobs that have failed, among those that ended in the last 30 days
     */
    public record Trends(long lastDay, double meanConfidence, double cacheHitRate, double errorRate) {}

    /**
     * What better words are like, on average.
     *
     * @param growth how many times as long descriptions are as those of the sources
     */
    public record WordFigures(double growth, double keywords, double useCases) {}

    /** What was written on one day, in UTC. */
    public record DayFigures(LocalDate day, long usable, long refused, double meanConfidence) {}
}
