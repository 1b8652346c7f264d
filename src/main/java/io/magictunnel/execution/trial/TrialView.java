package io.magictunnel.execution.trial;

import java.util.OptionalDouble;

/**
 * A run at one moment, as the page shows it.
 *
 * @param percent how much is done; -1 where that is not known
 * @param result {@code null} while it is under way
 */
public record TrialView(
        boolean started, boolean underWay, int percent, String message, long micros, ResultView result) {

    static final TrialView NONE = new TrialView(false, false, -1, "", 0, null);

    static TrialView of(TrialRun run) {
        return run.ending()
                .map(ending -> new TrialView(
                        true, false, 100, "", ending.duration().toNanos() / 1000, ResultView.of(ending.outcome())))
                .orElseGet(() -> new TrialView(
                        true,
                        run.isUnderWay(),
                        percent(run.progress().share()),
                        run.progress().message(),
                        run.age().toNanos() / 1000,
                        null));
    }

    private static int percent(OptionalDouble share) {
        return share.isPresent() ? (int) Math.round(share.getAsDouble() * 100) : -1;
    }
}
