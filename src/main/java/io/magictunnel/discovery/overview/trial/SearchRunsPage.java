package io.magictunnel.discovery.overview.trial;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.trial.OngoingRun;
import io.magictunnel.discovery.trial.Recall;
import io.magictunnel.discovery.trial.TestRun;
import io.magictunnel.discovery.trial.TestRuns;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** What admin/discovery-tests.xhtml shows of runs: the one under way, the latest figures, and how they came about over time. */
@Named
@ViewScoped
public class SearchRunsPage implements Serializable {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.ENGLISH);
    private static final int MOST_POINTS = 30;

    @Inject
    CurrentCaller caller;

    @Inject
    TestRuns runs;

    @Inject
    NoticePage notices;

    private boolean withModel;

    public void start() {
        Set<DiscoveryMode> modes = withModel ? EnumSet.allOf(DiscoveryMode.class) : TestRuns.IN_PROCESS;
        notices.attempt(() -> runs.start(caller.atLeast(Role.OPERATOR), modes));
    }

    public void cancel() {
        notices.attempt(() -> runs.ongoing().ifPresent(run -> runs.cancel(caller.get(), run.id())));
    }

    public boolean isUnderWay() {
        return runs.ongoing().isPresent();
    }

    /** {@code null} where none is under way. */
    public OngoingRun getOngoing() {
        return runs.ongoing().orElse(null);
    }

    /** {@code null} where nobody knows. */
    public Duration getTimeLeft() {
        return runs.timeLeft().orElse(null);
    }

    public long getPercentDone() {
        return runs.ongoing()
                .map(run -> Math.round(100.0 * run.done() / run.total()))
                .orElse(0L);
    }

    /** What each mode did in the latest run, with the change since the one before. */
    public List<Figure> getFigures() {
        var all = history();
        return all.isEmpty()
                ? List.of()
                : all.getFirst().results().entrySet().stream()
                        .map(result -> Figure.of(result.getKey(), result.getValue(), before(all, result.getKey())))
                        .toList();
    }

    private static Recall before(List<TestRun> all, DiscoveryMode mode) {
        return all.stream()
                .skip(1)
                .map(run -> run.results().get(mode))
                .filter(recall -> recall != null && recall.cases() > 0)
                .findFirst()
                .orElse(null);
    }

    /** {@code null} where there is none yet. */
    public TestRun getLatest() {
        return history().stream().findFirst().orElse(null);
    }

    /** The newest first. */
    public List<Point> getPoints() {
        return history().stream().limit(MOST_POINTS).map(Point::of).toList();
    }

    /** Empty where one run is all there is: it makes no line. */
    public String getChart() {
        var newest = history().stream().limit(MOST_POINTS).toList();
        return newest.size() < 2
                ? ""
                : new RecallChart(newest.reversed(), mode -> TEXTS.getString("ranking." + mode.spelling())).json();
    }

    private List<TestRun> history() {
        return runs.history(caller.atLeast(Role.OPERATOR)).stream()
                .filter(run -> !run.results().isEmpty())
                .toList();
    }

    public boolean isWithModel() {
        return withModel;
    }

    public void setWithModel(boolean withModel) {
        this.withModel = withModel;
    }

    /** @param change of the recall at one, in hundredths; 0 also where there is nothing to compare with */
    public record Figure(String mode, Recall recall, long change) implements Serializable {

        static Figure of(DiscoveryMode mode, Recall now, Recall before) {
            return new Figure(
                    mode.spelling(), now, before == null ? 0 : Math.round(100 * (now.atOne() - before.atOne())));
        }
    }

    /** A run in a line of the table beside the chart. */
    public record Point(Instant at, String by, String ending, int cases, List<Figure> figures) implements Serializable {

        static Point of(TestRun run) {
            return new Point(
                    run.startedAt(),
                    run.startedBy(),
                    run.ending().name().toLowerCase(Locale.ROOT),
                    run.cases(),
                    run.results().entrySet().stream()
                            .map(result -> Figure.of(result.getKey(), result.getValue(), null))
                            .toList());
        }
    }
}
