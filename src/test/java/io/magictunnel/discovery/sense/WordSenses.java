package io.magictunnel.discovery.sense;

import io.magictunnel.discovery.DiscoveryConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Meanings for tests: texts with the same words point alike. What was embedded is written down. */
public final class WordSenses extends Senses {

    private static final int SIZE = 64;

    private final List<String> embedded = new ArrayList<>();
    private final Embedder model;
    private boolean broken;

    public WordSenses() {
        this(WordSenses::direction);
    }

    private WordSenses(Embedder model) {
        this.model = model;
    }

    /** The meanings of another model, told at once. */
    public static WordSenses by(Embedder model) {
        return new WordSenses(model);
    }

    @Override
    public Optional<SentenceMeaning> of(String sentence) {
        return broken ? Optional.empty() : Optional.of(SentenceMeaning.of(sentence, model));
    }

    @Override
    public synchronized Optional<Embedder> embedder() {
        return broken ? Optional.empty() : Optional.of(this::noted);
    }

    @Override
    public Optional<String> problem() {
        return broken ? Optional.of("There is no model here") : Optional.empty();
    }

    @Override
    public boolean isLoaded() {
        return !broken;
    }

    /** From now on it cannot be used. */
    public WordSenses broken() {
        broken = true;
        return this;
    }

    /** Everything that was embedded for tools so far. */
    public List<String> embedded() {
        return List.copyOf(embedded);
    }

    private Direction noted(String text) {
        embedded.add(text);
        return model.embed(text);
    }

    static Direction direction(String text) {
        var values = new float[SIZE];
        for (var word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            values[Math.floorMod(word.hashCode(), SIZE)] += 1;
        }
        return Direction.of(values);
    }

    /** Directions that are kept in memory only. */
    public static Directions directions() {
        var directions = new Directions();
        directions.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        directions.config = new DiscoveryConfig();
        directions.stored = new DirectionRepository() {
            @Override
            Map<String, String> latest(int most) {
                return Map.of();
            }

            @Override
            void add(Map<String, String> added, Instant now) {}
        };
        return directions;
    }

    /** Threads that do at once what they are given. */
    public static SenseThreads threads() {
        return new SenseThreads() {
            @Override
            public void inBackground(Runnable work) {
                work.run();
            }
        };
    }
}
