package io.magictunnel.discovery.trial;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** Lets a run go on when the page is left that has started it. */
@ApplicationScoped
@ContextServiceDefinition(
        name = "java:module/concurrent/discovery-run-context",
        propagated = ContextServiceDefinition.APPLICATION,
        cleared = ContextServiceDefinition.ALL_REMAINING)
@ManagedExecutorDefinition(
        name = "java:module/concurrent/discovery-run",
        context = "java:module/concurrent/discovery-run-context",
        virtual = true)
public class RunThreads implements Executor {

    @Resource(lookup = "java:module/concurrent/discovery-run")
    ManagedExecutorService threads;

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }
}
