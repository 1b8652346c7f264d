package io.magictunnel.execution.trial;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.RequestId;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/** The tab "Try it" of admin/tools.xhtml: what is entered for one tool, as a form or as JSON, and its run. */
@Named
@ViewScoped
public class TryItPage implements Serializable {

    /** A fast tool has its answer in the same response. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    TrialRuns runs;

    @Inject
    NoticePage notices;

    @Inject
    HttpServletRequest request;

    private String given = "";
    private TrialInput input = TrialInput.NONE;
    private String runId = "";

    /** Begins anew where another tool is meant, or the tool has changed. */
    public void prepare(String toolName) {
        var tool = catalogue.find(caller.get(), toolName);
        if (tool.isEmpty()) {
            input = TrialInput.NONE;
        } else if (!input.isFor(tool.get())) {
            input = TrialInput.of(tool.get());
            input.fill(given);
            given = "";
            runId = "";
        }
    }

    public void run() {
        var arguments = input.arguments();
        if (arguments.isPresent()) {
            notices.attempt(() -> {
                var run = runs.start(caller.get(), input.tool(), arguments.get(), RequestId.of(request));
                runId = run.id();
                run.await(PATIENCE);
                blame(run);
            });
        }
    }

    /** Looks again at a run that is under way. */
    public void look() {
        find().ifPresent(this::blame);
    }

    public void cancel() {
        find().ifPresent(run -> {
            run.cancel();
            run.await(PATIENCE);
        });
    }

    private void blame(TrialRun run) {
        run.ending().ifPresent(ending -> input.blame(ending.outcome()));
    }

    private Optional<TrialRun> find() {
        return runs.find(caller.get(), runId);
    }

    /** Whether a tool is at hand that can be called. */
    public boolean isReady() {
        return input != TrialInput.NONE;
    }

    /** The call as a command of the shell, for the address under which this page was opened. */
    public String getCurl() {
        return isReady() ? input.curl("%s://%s".formatted(request.getScheme(), request.getHeader("Host"))) : "";
    }

    /** Arguments that the address brings along for the tool that is opened first. */
    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given == null ? "" : given;
    }

    public TrialInput getInput() {
        return input;
    }

    public TrialView getView() {
        return find().map(TrialView::of).orElse(TrialView.NONE);
    }
}
