package io.magictunnel.platform.screen;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Tells all open pages the name of what has changed, and nothing else: each page asks again for those of its parts that show it,
 * and gets what its caller may see. However much happens, pages hear of it at most twice in a second.
 */
@Named
@ApplicationScoped
public class LivePage {

    private static final System.Logger LOGGER = System.getLogger(LivePage.class.getName());
    private static final long MILLIS_BETWEEN = 500;

    /** The user of every channel. A channel that has a user ends with the session in which the page was opened. */
    private static final String ANYBODY_SIGNED_IN = "signed-in";

    @Inject
    @Push(channel = "live")
    PushContext pages;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final Bundle changed = new Bundle();
    private volatile Future<?> telling = CompletableFuture.completedFuture(null);

    /** @param what the name by which pages know it, a word */
    public void changed(String what) {
        if (changed.add(what)) {
            telling = scheduler.schedule(this::tell, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        telling.cancel(false);
    }

    public String getUser() {
        return ANYBODY_SIGNED_IN;
    }

    private void tell() {
        var names = String.join(" ", changed.take());
        try {
            pages.send(names, ANYBODY_SIGNED_IN);
        } catch (RuntimeException unsent) {
            LOGGER.log(Level.WARNING, "Open pages were not told of: " + names, unsent);
        }
    }
}
