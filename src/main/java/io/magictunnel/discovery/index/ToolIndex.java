package io.magictunnel.discovery.index;

import io.magictunnel.discovery.sense.Direction;
import io.magictunnel.discovery.sense.Directions;
import io.magictunnel.discovery.sense.Embedder;
import io.magictunnel.discovery.sense.SenseThreads;
import io.magictunnel.discovery.sense.Senses;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.CatalogueChanged;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The index of the product's catalogue. Words of a tool can be searched as soon as the catalogue has it; its meaning follows from
 * the background.
 */
@ApplicationScoped
public class ToolIndex {

    /** Where the tools of discovery itself come from, which nobody finds. */
    public static final ToolSource OWN_TOOLS = new ToolSource.BuiltIn("discovery");

    private static final System.Logger LOGGER = System.getLogger(ToolIndex.class.getName());

    /** So many texts are embedded before searches see the first of them. */
    private static final int BATCH = 50;

    @Inject
    ToolRegistry registry;

    @Inject
    Senses senses;

    @Inject
    Directions directions;

    @Inject
    SenseThreads threads;

    @Inject
    Clock clock;

    private final CatalogueIndex index = new CatalogueIndex(Set.of(OWN_TOOLS));
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile Optional<Instant> changedAt = Optional.empty();
    private volatile boolean stopping;

    void changed(@Observes CatalogueChanged event) {
        if (pending.compareAndSet(false, true)) {
            threads.inBackground(this::keepUp);
        }
    }

    /** Searches in an index that knows at least this view's catalogue. */
    public <T> T search(CatalogueView view, Function<Snapshot, T> search) {
        update(view.catalogue());
        return index.search(search);
    }

    public IndexState state() {
        var now = index.now();
        return new IndexState(now.size(), now.embedded(), senses.isLoaded(), changedAt, senses.problem());
    }

    /** Forgets what the model has made of tools that are gone for long. */
    public void tidy() {
        directions.tidy(index.texts());
    }

    private void update(Catalogue catalogue) {
        if (index.now().version() < catalogue.version()) {
            index.update(catalogue, directions::find);
            changedAt = Optional.of(clock.instant());
        }
    }

    private void keepUp() {
        pending.set(false);
        try {
            directions.load();
            update(registry.catalogue());
            index.embedded(directions::find);
            var missing = index.toEmbed().stream()
                    .filter(text -> directions.find(text) == null)
                    .toList();
            if (!missing.isEmpty()) {
                senses.embedder().ifPresent(embedder -> embed(missing, embedder));
            }
        } catch (RuntimeException failed) {
            LOGGER.log(Level.ERROR, "The index of tools could not be brought up to date", failed);
        }
    }

    /** As far as nothing changes meanwhile: what is new then is begun with, together with what is left. */
    private void embed(List<String> texts, Embedder embedder) {
        for (var from = 0; from < texts.size() && !pending.get() && !stopping; from += BATCH) {
            var batch = new HashSet<>(texts.subList(from, Math.min(from + BATCH, texts.size())));
            var made = new HashMap<String, Direction>();
            batch.forEach(text -> made.put(text, embedder.embed(text)));
            directions.add(made);
            index.embedded(directions::find);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        index.close();
    }
}
