package io.magictunnel.discovery.sense;

import io.magictunnel.discovery.DiscoveryConfig;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The threads on which the model runs: few, because it is bound by the processor, and of the platform, because its native calls
 * would pin virtual ones. What people wait for does not queue behind what is embedded in the background.
 */
@ApplicationScoped
public class SenseThreads {

    /** Beyond these, a search is better served by words alone than by waiting. */
    private static final int MOST_WAITING = 50;

    @Resource
    ManagedThreadFactory factory;

    @Inject
    @ConfigProperties
    DiscoveryConfig config;

    private ExecutorService requests;
    private ExecutorService background;

    @PostConstruct
    void start() {
        requests = new ThreadPoolExecutor(
                config.meaningThreads,
                config.meaningThreads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                factory);
        background = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    }

    /** For what somebody waits for; refuses work where too many wait already. */
    ExecutorService requests() {
        return requests;
    }

    /** For what nobody waits for, one after the other. */
    public void inBackground(Runnable work) {
        background.execute(work);
    }

    @PreDestroy
    void stop() {
        requests.shutdownNow();
        background.shutdownNow();
    }
}
