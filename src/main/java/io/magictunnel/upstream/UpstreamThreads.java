package io.magictunnel.upstream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

/** The threads that keep servers running: a virtual one for each, and a clock that wakes others up. */
@ApplicationScoped
@ContextServiceDefinition(
        name = "java:module/concurrent/upstream-context",
        propagated = ContextServiceDefinition.APPLICATION,
        cleared = ContextServiceDefinition.ALL_REMAINING)
@ManagedExecutorDefinition(
        name = "java:module/concurrent/upstream",
        context = "java:module/concurrent/upstream-context",
        virtual = true)
public class UpstreamThreads {

    @Resource(lookup = "java:module/concurrent/upstream")
    ManagedExecutorService threads;

    @Resource
    ManagedScheduledExecutorService scheduler;

    /** Starts work of its own that ends when it is interrupted. */
    Future<?> start(Runnable work) {
        return threads.submit(work);
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }
}
