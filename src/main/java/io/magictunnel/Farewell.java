package io.magictunnel;

import io.magictunnel.platform.Stopping;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells the product that its process has to end, as soon as it is known: the server would wait half a minute for clients that
 * listen.
 */
@ApplicationScoped
public class Farewell {

    @Inject
    Event<Stopping> stopping;

    private final Thread hook = new Thread(this::say, "farewell");

    void prepare() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void say() {
        stopping.fire(new Stopping());
    }

    /** The application can end without its process, and then has nothing left to say. */
    @PreDestroy
    void forget() {
        if (hook.getState() == Thread.State.NEW) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
