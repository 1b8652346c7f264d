package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobWish;
import io.magictunnel.enhancement.version.Tried;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.registry.CatalogueChanged;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Notices tools that nobody has described yet, as their sources describe them now. Whoever changes the catalogue never waits for
 * it, and several changes in a row are looked at once.
 */
@ApplicationScoped
public class RegistrationWatch {

    private static final System.Logger LOGGER = System.getLogger(RegistrationWatch.class.getName());

    @Inject
    ToolRegistry registry;

    @Inject
    Versions versions;

    @Inject
    EnhancementQueue queue;

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    Recipe recipe;

    @Inject
    EnhancementThreads threads;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean handedOver = new AtomicBoolean();

    void changed(@Observes CatalogueChanged changed) {
        if (config.enabled && looking.compareAndSet(false, true)) {
            threads.executor().execute(this::look);
        }
    }

    private void look() {
        looking.set(false);
        try {
            if (handedOver.compareAndSet(false, true)) {
                versions.handOver();
            }
            if (config.automatic) {
                wish();
            }
        } catch (RuntimeException unreadable) {
            LOGGER.log(Level.ERROR, "Nobody knows now which tools have to be described", unreadable);
        }
    }

    /** Wishes for all that have to be described. */
    void wish() {
        var manner = enhancer.usualManner();
        var way = recipe.of(config.kind, manner);
        var tried = versions.tried();
        queue.add(registry.catalogue().tools().stream()
                .filter(tool ->
                        isOurs(tool) && !tried.contains(new Tried(tool.name().value(), tool.definition(), way)))
                .map(tool -> new JobWish(
                        tool.name(),
                        config.kind,
                        manner,
                        false,
                        JobWish.Priority.BACKGROUND,
                        Optional.empty(),
                        "system"))
                .toList());
    }

    private static boolean isOurs(ToolDefinition tool) {
        return tool.enabled() && tool.isOurs() && !(tool.source() instanceof ToolSource.BuiltIn);
    }
}
