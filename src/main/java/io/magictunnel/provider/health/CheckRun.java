package io.magictunnel.provider.health;

import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.health.CheckStep.Result;
import io.magictunnel.provider.health.CheckStep.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A check of a provider on its way: the steps that are done, and the models that were found. */
public record CheckRun(List<CheckStep> done, List<ModelEntry> models) {

    public static final CheckRun BEGIN = new CheckRun(List.of(), List.of());

    public CheckRun {
        done = List.copyOf(done);
        models = List.copyOf(models);
    }

    /** The step that comes now; empty where all is done. */
    public Optional<Subject> next() {
        return Stream.of(Subject.values())
                .filter(subject -> done.stream().noneMatch(step -> step.subject() == subject))
                .findFirst();
    }

    public boolean isGood() {
        return next().isEmpty() && done.stream().allMatch(step -> step.result() == Result.OK);
    }

    /** The step that stopped it. */
    public Optional<CheckStep> failure() {
        return done.stream().filter(CheckStep::failed).findFirst();
    }

    CheckRun with(CheckStep step) {
        var steps = new ArrayList<>(done);
        steps.add(step);
        return new CheckRun(steps, models);
    }

    CheckRun with(List<ModelEntry> found) {
        return new CheckRun(done, found);
    }

    /** After a failure the rest is not tried. */
    CheckRun givenUp() {
        var run = this;
        for (var left = next(); left.isPresent(); left = run.next()) {
            run = run.with(new CheckStep(left.get(), Result.SKIPPED, Duration.ZERO, "Not tried", ""));
        }
        return run;
    }
}
