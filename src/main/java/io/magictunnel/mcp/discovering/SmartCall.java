package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.argument.Mapping;
import io.magictunnel.discovery.argument.MissingArgument;
import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.mcp.discovering.SmartReport.Status;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** One call of {@code smart_tool_discovery}: find, map, ask for what is missing, run, say what comes next. */
final class SmartCall {

    private static final int MOST_QUESTIONS = 2;
    private static final String NONE = "none of them";
    /** With these a client is told what to do before it calls again; in words it could not do it. */
    private static final Set<Integer> FOR_THE_CLIENT =
            Set.of(JsonRpcError.MISSING_CAPABILITY, JsonRpcError.URL_ELICITATION_REQUIRED);

    private final SmartDiscovery house;
    private final Invocation invocation;
    private final SmartRequest request;
    private final SmartReport report;

    SmartCall(SmartDiscovery house, Invocation invocation) {
        this.house = house;
        this.invocation = invocation;
        this.request = SmartRequest.of(invocation.arguments());
        this.report = new SmartReport(request.steps().rest());
    }

    ToolOutcome make() throws InterruptedException {
        var waiting = SmartState.in(invocation.resumption());
        if (waiting.isPresent()) {
            return goOn(waiting.get());
        }
        var finding = house.find(invocation, request);
        var fitting = house.fitting(finding.hits(), request);
        report.found(fitting.isEmpty() ? finding.nearest() : fitting, finding.notices());
        return switch (ToolPick.of(fitting, request.preferred(), house.caution())) {
            case ToolPick.Nothing nothing -> nothingFits(finding);
            case ToolPick.Clear(var hit) -> use(hit);
            case ToolPick.Unclear(var candidates) -> choose(candidates);
        };
    }

    /** The tool had asked for input; its client brings it, and the note that tells which tool it was. */
    private ToolOutcome goOn(SmartState state) {
        report.calls(state.tool(), state.arguments());
        var brought = invocation.resumption().orElseThrow().inputResponses();
        return call(state.tool(), state.arguments(), Optional.of(new Resumption(brought, state.inner())));
    }

    private ToolOutcome nothingFits(Finding finding) {
        var next = report.next(
                "No tool fits well enough, so nothing was run. Say it in other words, or name the tool that you mean.",
                "");
        return DiscoveryAnswer.of(
                "%s%n%n%s".formatted(SearchAnswer.nothing(finding), next.text()),
                report.json(Status.NOTHING_FITS, next),
                false);
    }

    /** What may change something is not run on a guess: the user chooses, or the client does. */
    private ToolOutcome choose(List<Hit> candidates) throws InterruptedException {
        var names = candidates.stream()
                .map(hit -> hit.tool().name().value())
                .collect(Collectors.toCollection(ArrayList::new));
        var message = "Which tool shall do this: \"%s\"?%n%s"
                .formatted(shortened(request.sentence()), FoundTools.text(candidates));
        names.add(NONE);
        return switch (UserForm.choice(message, "tool", names).ask(invocation.requester(), house.config.patience)) {
            case UserForm.Reply.Given(var content) -> {
                var chosen = candidates.stream()
                        .filter(hit -> hit.tool()
                                .name()
                                .value()
                                .equals(content.path("tool").asString("")))
                        .findFirst();
                yield chosen.isPresent() ? use(chosen.get()) : notConfirmed();
            }
            case UserForm.Reply.Refused refused -> notConfirmed();
            case UserForm.Reply.Unasked unasked -> choiceNeeded(candidates);
        };
    }

    private ToolOutcome notConfirmed() {
        var next = report.next("The user did not want it, so nothing was run.", "");
        return DiscoveryAnswer.of(next.text(), report.json(Status.NOT_CONFIRMED, next), false);
    }

    private ToolOutcome choiceNeeded(List<Hit> candidates) {
        if (invocation.cancellation().isCancelled()) {
            return cancelled();
        }
        var first = candidates.getFirst();
        report.picked(first);
        report.mapped(house.map(invocation, request, first));
        var next = report.next(
                ("It is not clear enough which tool is meant, and '%s' may change something, so nothing was run. Call the right"
                                + " tool by its name, or name it in preferred_tools.")
                        .formatted(first.tool().name()),
                "");
        var json = report.json(Status.CHOICE_NEEDED, next);
        report.addCandidates(json, candidates);
        return DiscoveryAnswer.of("%s%n%n%s".formatted(next.text(), FoundTools.text(candidates)), json, false);
    }

    private ToolOutcome use(Hit hit) throws InterruptedException {
        report.picked(hit);
        var mapping = house.map(invocation, request, hit);
        report.mapped(mapping);
        for (var round = 0; !mapping.isComplete() && round < MOST_QUESTIONS; round++) {
            var form = UserForm.of(question(hit.tool(), mapping), mapping.missing());
            if (form.isEmpty()) {
                return argumentsMissing(hit.tool(), mapping);
            }
            switch (form.get().ask(invocation.requester(), house.config.patience)) {
                case UserForm.Reply.Given(var content) ->
                    mapping = house.mapper.withAnswers(hit.tool(), mapping, content);
                case UserForm.Reply.Refused refused -> {
                    return notConfirmed();
                }
                case UserForm.Reply.Unasked unasked -> {
                    return argumentsMissing(hit.tool(), mapping);
                }
            }
            report.mapped(mapping);
        }
        if (!mapping.isComplete()) {
            return argumentsMissing(hit.tool(), mapping);
        }
        house.note(invocation, request, hit);
        return call(hit.tool().name().value(), mapping.arguments(), Optional.empty());
    }

    private static String question(ToolDefinition tool, Mapping mapping) {
        var of = tool.source() instanceof ToolSource.UpstreamServer server
                ? " of the server '%s'".formatted(server.name())
                : "";
        return "To run the tool '%s'%s, this is still needed: %s".formatted(tool.name(), of, names(mapping));
    }

    private static String names(Mapping mapping) {
        return mapping.missing().stream().map(MissingArgument::name).collect(Collectors.joining(", "));
    }

    private ToolOutcome argumentsMissing(ToolDefinition tool, Mapping mapping) {
        if (invocation.cancellation().isCancelled()) {
            return cancelled();
        }
        var next = report.next(
                "The tool '%s' fits, but the request does not say: %s. Nothing was run."
                        .formatted(tool.name(), names(mapping)),
                "%s; %s"
                        .formatted(
                                shortened(request.sentence()),
                                mapping.missing().stream()
                                        .map(missing -> "%s: …".formatted(missing.name()))
                                        .collect(Collectors.joining(", "))));
        var described = mapping.missing().stream()
                .map(missing -> "- %s: %s".formatted(missing.name(), missing.description()))
                .collect(Collectors.joining("\n"));
        return DiscoveryAnswer.of(
                "%s%n%s".formatted(next.reasoning(), described), report.json(Status.ARGUMENTS_MISSING, next), false);
    }

    private ToolOutcome call(String tool, ObjectNode arguments, Optional<Resumption> resumption) {
        return switch (house.call(invocation, tool, arguments, resumption)) {
            case ToolOutcome.Answered answered -> told(tool, answered);
            case ToolOutcome.Failed(var failure, var details) -> failed(tool, failure.name(), details);
            case ToolOutcome.Declined declined ->
                FOR_THE_CLIENT.contains(declined.error().code())
                        ? declined
                        : failed(
                                tool,
                                ToolFailure.TOOL_ERROR.name(),
                                declined.error().message());
            case ToolOutcome.InputRequired(var requests, var inner) ->
                new ToolOutcome.InputRequired(requests, Optional.of(new SmartState(tool, arguments, inner).note()));
            case ToolOutcome.Refused refused ->
                failed(tool, ToolFailure.NOT_RUNNABLE.name(), "It is not there any more");
        };
    }

    private ToolOutcome told(String tool, ToolOutcome.Answered answered) {
        var next = answered.isError()
                ? report.next("The tool '%s' says that it failed.".formatted(tool), "")
                : report.next("The tool '%s' was run.".formatted(tool), "");
        var json = report.json(answered.isError() ? Status.FAILED : Status.CALLED, next);
        if (answered.isError()) {
            addDetails(json, ToolFailure.TOOL_ERROR.name(), "");
        }
        return DiscoveryAnswer.around(answered, next.text(), json);
    }

    private ToolOutcome failed(String tool, String kind, String details) {
        var next = report.next("The tool '%s' could not be run.".formatted(tool), "");
        var json = report.json(Status.FAILED, next);
        addDetails(json, kind, details);
        return DiscoveryAnswer.of("The tool '%s' could not be run: %s".formatted(tool, details), json, true);
    }

    private void addDetails(ObjectNode json, String kind, String details) {
        var error = json.putObject("error").put("kind", kind.toLowerCase(Locale.ROOT));
        if (request.errorDetails()) {
            error.put("details", details);
            report.addCandidates(json, report.others());
        } else {
            json.remove("argument_sources");
        }
    }

    private static ToolOutcome cancelled() {
        return new ToolOutcome.Failed(ToolFailure.CANCELLED, "The call was cancelled");
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
