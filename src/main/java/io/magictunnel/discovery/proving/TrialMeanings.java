package io.magictunnel.discovery.proving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.discovery.sense.Direction;
import io.magictunnel.discovery.sense.Directions;
import io.magictunnel.discovery.sense.Embedder;
import io.magictunnel.discovery.sense.SenseThreads;
import io.magictunnel.discovery.sense.Senses;
import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.discovery.text.German;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What questions and words on trial mean. They are embedded in the background, after what searches need; a question that was
 * asked about one tool is known when it is asked about its neighbour.
 */
@ApplicationScoped
public class TrialMeanings {

    private static final System.Logger LOGGER = System.getLogger(TrialMeanings.class.getName());
    private static final int MOST_QUESTIONS = 5_000;

    @Inject
    Senses senses;

    @Inject
    Directions directions;

    @Inject
    SenseThreads threads;

    private final Cache<String, SentenceMeaning> questions =
            Caffeine.newBuilder().maximumSize(MOST_QUESTIONS).build();

    /** Sees to it that all of these are known; whether that has come about in time. */
    boolean learn(Collection<String> sentences, Collection<String> texts, Duration time) {
        var done = new CompletableFuture<Boolean>();
        try {
            threads.inBackground(() -> learn(sentences, texts, done));
            return done.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException busy) {
            done.cancel(false);
            return false;
        } catch (ExecutionException broken) {
            LOGGER.log(Level.WARNING, "Questions about tools could not be embedded", broken.getCause());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void learn(Collection<String> sentences, Collection<String> texts, CompletableFuture<Boolean> done) {
        try {
            var model = senses.embedder();
            model.ifPresent(embedder -> {
                learnTexts(texts, embedder, done);
                for (var sentence : sentences) {
                    if (!done.isDone() && of(sentence).isEmpty()) {
                        questions.put(sentence, SentenceMeaning.of(German.inEnglish(sentence), embedder));
                    }
                }
            });
            done.complete(model.isPresent());
        } catch (RuntimeException broken) {
            done.completeExceptionally(broken);
        }
    }

    private void learnTexts(Collection<String> texts, Embedder embedder, CompletableFuture<Boolean> done) {
        var made = new HashMap<String, Direction>();
        for (var text : texts) {
            if (!done.isDone() && directions.find(text) == null) {
                made.put(text, embedder.embed(text));
            }
        }
        if (!made.isEmpty()) {
            directions.add(made);
        }
    }

    Optional<SentenceMeaning> of(String sentence) {
        return Optional.ofNullable(questions.getIfPresent(sentence));
    }

    /** Where a tool points whose text is known; as if somebody had asked with it. */
    Optional<SentenceMeaning> ofTool(String text) {
        return Optional.ofNullable(directions.find(text)).map(direction -> new SentenceMeaning(direction, List.of()));
    }

    /** {@code null} where it is not known, as of a map. */
    Direction direction(String text) {
        return directions.find(text);
    }
}
