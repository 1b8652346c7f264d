package io.magictunnel.enhancement.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** A virtual thread for each job and each half of one: mostly they wait for a model. */
@ApplicationScoped
@ContextServiceDefinition(
        name = "java:module/concurrent/enhancement-context",
        propagated = ContextServiceDefinition.APPLICATION,
        cleared = ContextServiceDefinition.ALL_REMAINING)
@ManagedExecutorDefinition(
        name = "java:module/concurrent/enhancement",
        context = "java:module/concurrent/enhancement-context",
        virtual = true)
public class EnhancementThreads {

    @Resource(lookup = "java:module/concurrent/enhancement")
    ManagedExecutorService threads;

    Executor executor() {
        return threads;
    }
}
