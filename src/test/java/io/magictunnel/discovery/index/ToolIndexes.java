package io.magictunnel.discovery.index;

import io.magictunnel.discovery.sense.Senses;
import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.CatalogueChanged;
import io.magictunnel.registry.ToolRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeMap;

/** Indexes for tests, over catalogues that the test gives. */
public final class ToolIndexes {

    private ToolIndexes() {}

    /** A registry that says what it is told to. */
    public static final class GivenTools extends ToolRegistry {

        private Catalogue now = new Catalogue(0, new TreeMap<>());

        @Override
        public Catalogue catalogue() {
            return now;
        }
    }

    /** An index that follows the registry. */
    public static ToolIndex of(GivenTools tools, Senses senses) {
        var index = new ToolIndex();
        index.registry = tools;
        index.senses = senses;
        index.directions = WordSenses.directions();
        index.threads = WordSenses.threads();
        index.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return index;
    }

    /** Puts a catalogue in place, and has the index follow. */
    public static void change(GivenTools tools, ToolIndex index, Catalogue after) {
        var before = tools.now;
        tools.now = after;
        index.changed(new CatalogueChanged(before, after, Set.of(), Set.of(), Set.of()));
    }
}
