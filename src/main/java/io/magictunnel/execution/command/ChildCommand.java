package io.magictunnel.execution.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to start.
 *
 * @param argv the program and its arguments; no shell looks at them
 * @param environment all variables that the program gets; nothing is inherited
 */
public record ChildCommand(List<String> argv, Map<String, String> environment, Path folder) {

    public ChildCommand {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }
}
