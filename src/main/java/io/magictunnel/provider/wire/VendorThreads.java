package io.magictunnel.provider.wire;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;

/**
 * A virtual thread for each exchange with a provider: a read that blocks on a virtual thread ends when the thread is interrupted,
 * and the socket with it, which nothing else does in time.
 */
@ApplicationScoped
@ContextServiceDefinition(
        name = "java:module/concurrent/provider-context",
        propagated = ContextServiceDefinition.APPLICATION,
        cleared = ContextServiceDefinition.ALL_REMAINING)
@ManagedExecutorDefinition(
        name = "java:module/concurrent/provider",
        context = "java:module/concurrent/provider-context",
        virtual = true)
public class VendorThreads {

    @Resource(lookup = "java:module/concurrent/provider")
    ManagedExecutorService threads;

    ExecutorService executor() {
        return threads;
    }
}
