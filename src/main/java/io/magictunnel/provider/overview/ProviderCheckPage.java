package io.magictunnel.provider.overview;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.provider.health.CheckRun;
import io.magictunnel.provider.health.CheckStep;
import io.magictunnel.provider.health.CheckStep.Result;
import io.magictunnel.provider.health.CheckStep.Subject;
import io.magictunnel.provider.health.ProviderStatuses;
import io.magictunnel.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;

/** The check of a provider, which people watch step by step: each request makes one step, until all are done. */
@Named
@ViewScoped
public class ProviderCheckPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    ProviderStatuses statuses;

    @Inject
    ProviderCards cards;

    @Inject
    NoticePage notices;

    private String provider = "";
    private CheckRun run = CheckRun.BEGIN;

    /**
     * One step on the screen.
     *
     * @param took {@code null} where it was not made yet
     */
    public record StepRow(String subject, String state, String level, Duration took, String said, String next)
            implements Serializable {}

    public void begin(String name) {
        provider = name;
        run = CheckRun.BEGIN;
    }

    /** Tells the page whether there is more to come; at the end the cards show what was found. */
    public void goOn() {
        var isDone = notices.attempt(() -> run = statuses.goOn(caller.get(), provider, run));
        PrimeFaces.current()
                .ajax()
                .addCallbackParam("more", isDone && run.next().isPresent());
    }

    public String getProvider() {
        return provider;
    }

    public boolean isFinished() {
        return !provider.isEmpty() && run.next().isEmpty();
    }

    public boolean isGood() {
        return run.isGood();
    }

    public int getModelCount() {
        return run.models().size();
    }

    public List<StepRow> getSteps() {
        return Stream.of(Subject.values()).map(this::row).toList();
    }

    private StepRow row(Subject subject) {
        var word = subject.name().toLowerCase(Locale.ROOT);
        return run.done().stream()
                .filter(step -> step.subject() == subject)
                .findFirst()
                .map(step -> done(word, step))
                .orElseGet(() -> new StepRow(
                        word,
                        run.next().filter(subject::equals).isPresent() ? "running" : "waiting",
                        "",
                        null,
                        "",
                        ""));
    }

    private static StepRow done(String word, CheckStep step) {
        var level =
                switch (step.result()) {
                    case OK -> "ok";
                    case FAILED -> "bad";
                    case SKIPPED -> "";
                };
        return new StepRow(
                word,
                step.result().name().toLowerCase(Locale.ROOT),
                level,
                step.result() == Result.SKIPPED ? null : step.took(),
                step.said(),
                step.next());
    }
}
