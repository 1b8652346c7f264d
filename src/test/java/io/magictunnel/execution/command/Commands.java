package io.magictunnel.execution.command;

import io.magictunnel.execution.ExecutionConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Invokers of programs for tests, without a container. */
public final class Commands {

    private Commands() {}

    public static CommandInvoker invoker(ExecutionConfig limits, Path workspace) {
        return invoker(limits, workspace, 8);
    }

    static CommandInvoker invoker(ExecutionConfig limits, Path workspace, int maxConcurrent) {
        var invoker = new CommandInvoker();
        invoker.children = new ChildProcesses();
        invoker.limits = limits;
        invoker.config = new CommandConfig();
        invoker.config.workspace = Optional.of(workspace.toString());
        invoker.config.environment = List.of("PATH");
        invoker.config.maxConcurrent = maxConcurrent;
        invoker.prepare();
        return invoker;
    }
}
