package io.magictunnel.execution.trial;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** Runs each trial on a virtual thread of its own, so that no page waits for it. */
@ApplicationScoped
@ContextServiceDefinition(
        name = "java:module/concurrent/trial-context",
        propagated = ContextServiceDefinition.APPLICATION,
        cleared = ContextServiceDefinition.ALL_REMAINING)
@ManagedExecutorDefinition(
        name = "java:module/concurrent/trial",
        context = "java:module/concurrent/trial-context",
        virtual = true)
public class TrialThreads implements Executor {

    @Resource(lookup = "java:module/concurrent/trial")
    ManagedExecutorService threads;

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }
}
