package io.magictunnel.execution.command;

import io.magictunnel.execution.argument.UnfitValueException;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.Template;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is started for one call: the tool's routing with the values of the call in it.
 *
 * @param input what the program reads
 */
record CommandLine(ChildCommand command, byte[] input) {

    /** The kernel's own bound for one argument, its end included. */
    private static final int LONGEST_ARGUMENT = 128 * 1024 - 1;

    /** Where and with which variables programs start. */
    record Surroundings(Path workspace, Map<String, String> environment) {}

    static CommandLine of(Routing.Subprocess routing, JsonNode arguments, Surroundings surroundings)
            throws UnfitValueException {
        var argv = new ArrayList<>(List.of(routing.command()));
        for (var group : routing.args()) {
            argv.addAll(filled(group, arguments));
        }
        for (var argument : argv) {
            requireArgument(argument);
        }
        var command = new ChildCommand(
                argv, environment(routing, arguments, surroundings), folder(routing, arguments, surroundings));
        var input = routing.stdin().flatMap(text -> text.fill(arguments)).orElse("");
        return new CommandLine(command, input.getBytes(StandardCharsets.UTF_8));
    }

    /** The group's texts, or none of them where a value is missing. */
    private static List<String> filled(List<Template> group, JsonNode arguments) {
        var texts = group.stream().map(template -> template.fill(arguments)).toList();
        return texts.stream().allMatch(Optional::isPresent)
                ? texts.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    private static Map<String, String> environment(
            Routing.Subprocess routing, JsonNode arguments, Surroundings surroundings) throws UnfitValueException {
        var environment = new HashMap<>(surroundings.environment());
        for (var variable : routing.env().entrySet()) {
            var value = variable.getValue().fill(arguments);
            if (value.isPresent()) {
                requireArgument(value.get());
                environment.put(variable.getKey(), value.get());
            }
        }
        return environment;
    }

    private static Path folder(Routing.Subprocess routing, JsonNode arguments, Surroundings surroundings)
            throws UnfitValueException {
        var text = routing.workingDirectory().flatMap(template -> template.fill(arguments));
        if (text.isEmpty()) {
            return surroundings.workspace();
        }
        var folder = pathOf(surroundings.workspace(), text.get());
        if (folder.filter(Files::isDirectory).isEmpty()) {
            throw new UnfitValueException("There is no folder '%s' (counted from the workspace)".formatted(text.get()));
        }
        return folder.get();
    }

    private static Optional<Path> pathOf(Path workspace, String text) {
        try {
            return Optional.of(workspace.resolve(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static void requireArgument(String text) throws UnfitValueException {
        if (text.indexOf('\0') >= 0) {
            throw new UnfitValueException("A value holds the character NUL, which no program can be given");
        }
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_ARGUMENT) {
            throw new UnfitValueException("A value makes an argument of %d bytes; a program can be given up to %d"
                    .formatted(length, LONGEST_ARGUMENT));
        }
    }
}
