package io.magictunnel.registry.capability.rule;

import io.magictunnel.registry.Routing;
import io.magictunnel.registry.Template;
import io.magictunnel.registry.capability.document.Findings;
import io.magictunnel.registry.capability.document.Section;
import io.magictunnel.registry.capability.document.YamlNode;
import io.magictunnel.registry.capability.document.YamlNode.Scalar;
import io.magictunnel.registry.capability.document.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules for the routing type {@code subprocess}. */
final class SubprocessChecker {

    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    /** Programs that take the text behind an option as a program of their own. */
    private static final Pattern INTERPRETER = Pattern.compile(
            "(?:.*/)?(?:sh|bash|dash|ash|ksh|zsh|fish|busybox|python[0-9.]*|perl|ruby|node|deno|php|lua|eval|env|xargs)");

    private static final Pattern SCRIPT_OPTION = Pattern.compile("-[A-Za-z]*[ce]|--eval|--command");

    private final RoutingChecker routings;
    private final TemplateChecker templates;
    private final Findings findings;

    SubprocessChecker(RoutingChecker routings, TemplateChecker templates, Findings findings) {
        this.routings = routings;
        this.templates = templates;
        this.findings = findings;
    }

    Optional<Routing.Subprocess> check(Section config) {
        config.allowOnly(Set.of(
                "command",
                "args",
                "env",
                "stdin",
                "working_directory",
                "success_codes",
                "output",
                "truncate",
                "timeout"));
        var command = config.requiredText("command").filter(text -> isLiteral(text, config));
        var args = arguments(config);
        var env = routings.templatesOf(config, "env", VARIABLE_NAME.asMatchPredicate(), "variable names");
        var stdin = config.find("stdin").map(value -> templates.droppable(value, config.pathOf("stdin")));
        var folder = config.find("working_directory")
                .map(value -> templates.needed(value, config.pathOf("working_directory")));
        var successCodes = successCodes(config);
        var output = output(config);
        var truncates = config.flag("truncate").orElse(false);
        var timeout = routings.timeout(config);
        command.ifPresent(program -> refuseValuesInScripts(program, args, config));
        return command.map(program ->
                new Routing.Subprocess(program, args, env, stdin, folder, successCodes, output, truncates, timeout));
    }

    private static boolean isLiteral(String command, Section config) {
        var literal = Template.of(command).placeholders().isEmpty();
        if (!literal) {
            config.misfit("command", config.find("command").orElseThrow(), "a program without placeholders");
        }
        return literal;
    }

    private List<List<Template>> arguments(Section config) {
        var groups = new ArrayList<List<Template>>();
        var elements = config.list("args").map(Sequence::elements).orElse(List.of());
        for (var i = 0; i < elements.size(); i++) {
            var path = "%s[%d]".formatted(config.pathOf("args"), i);
            groups.add(
                    switch (elements.get(i)) {
                        case Sequence group ->
                            group.elements().stream()
                                    .map(element -> templates.droppable(element, path))
                                    .toList();
                        case YamlNode single -> List.of(templates.droppable(single, path));
                    });
        }
        return groups;
    }

    /** A value inside a script would be read as part of the script: the one way to be attacked although no shell is used. */
    private void refuseValuesInScripts(String command, List<List<Template>> args, Section config) {
        if (!INTERPRETER.matcher(command).matches()) {
            return;
        }
        var flat = args.stream().flatMap(List::stream).toList();
        for (var i = 1; i < flat.size(); i++) {
            var isScript = SCRIPT_OPTION.matcher(flat.get(i - 1).source()).matches();
            if (isScript && !flat.get(i).placeholders().isEmpty()) {
                findings.add(
                        config.find("args").orElseThrow().at(),
                        config.pathOf("args"),
                        "a placeholder in a script for '%s'".formatted(command),
                        "placeholders in the arguments behind the script, which reads them as $1, $2 and so on");
            }
        }
    }

    private static Set<Integer> successCodes(Section config) {
        var codes = new TreeSet<Integer>();
        for (var element : config.list("success_codes").map(Sequence::elements).orElse(List.of())) {
            if (element instanceof Scalar scalar && isExitCode(scalar)) {
                codes.add(scalar.toJson().intValue());
            } else {
                config.misfit("success_codes", element, "exit codes from 0 to 127");
            }
        }
        return codes.isEmpty() ? Set.of(0) : codes;
    }

    private static boolean isExitCode(Scalar scalar) {
        return scalar.toJson().isInt()
                && scalar.toJson().intValue() >= 0
                && scalar.toJson().intValue() <= 127;
    }

    private static Routing.Output output(Section config) {
        var text = config.text("output").orElse("text");
        if (!text.equals("text") && !text.equals("json")) {
            config.misfit("output", config.find("output").orElseThrow(), "text, json");
        }
        return text.equals("json") ? Routing.Output.JSON : Routing.Output.TEXT;
    }
}
