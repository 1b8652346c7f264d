package io.magictunnel.discovery.sense;

import io.magictunnel.discovery.DiscoveryConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The model of meanings, which is loaded when it is needed first. Where it cannot be used, words have to do. */
@ApplicationScoped
public class Senses {

    private static final System.Logger LOGGER = System.getLogger(Senses.class.getName());
    private static final long MOST_SECONDS = 3;

    @Inject
    SenseThreads threads;

    @Inject
    @ConfigProperties
    DiscoveryConfig config;

    private MiniLm model;
    private volatile Optional<String> problem = Optional.empty();
    private volatile boolean loaded;

    /** What a request means; empty where that cannot be told, or not in time. */
    public Optional<SentenceMeaning> of(String sentence) {
        if (!isUsable()) {
            return Optional.empty();
        }
        try {
            return threads.requests()
                    .submit(() -> embedder().map(embedder -> SentenceMeaning.of(sentence, embedder)))
                    .get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException | TimeoutException busy) {
            return Optional.empty();
        } catch (ExecutionException broken) {
            LOGGER.log(Level.WARNING, "A request could not be embedded", broken.getCause());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The model, for threads of {@link SenseThreads}; empty where it cannot be used. */
    public synchronized Optional<Embedder> embedder() {
        if (model == null && isUsable()) {
            try {
                model = MiniLm.load();
                loaded = true;
            } catch (UnavailableModelException unavailable) {
                problem = Optional.of(unavailable.getMessage());
                LOGGER.log(Level.WARNING, unavailable.getMessage() + "; tools are found by their words alone");
            }
        }
        return Optional.ofNullable(model);
    }

    private boolean isUsable() {
        return config.meaningEnabled && problem.isEmpty();
    }

    /** Whether it is in memory. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Why meanings are not used, as a sentence without its full stop; empty where they are. */
    public Optional<String> problem() {
        return config.meaningEnabled ? problem : Optional.of("Meanings are switched off by discovery.meaning.enabled");
    }

    @PreDestroy
    synchronized void close() {
        if (model != null) {
            model.close();
            model = null;
            problem = Optional.of("The product is stopping");
        }
    }
}
