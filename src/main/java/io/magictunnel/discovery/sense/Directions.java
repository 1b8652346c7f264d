package io.magictunnel.discovery.sense;

import io.magictunnel.discovery.DiscoveryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What was embedded so far. It is read from the database once, and what is added is stored, so that a restart embeds nothing
 * again. A database that fails costs the next start time, and nobody an answer.
 */
@ApplicationScoped
public class Directions {

    private static final System.Logger LOGGER = System.getLogger(Directions.class.getName());

    private static final int MOST = 50_000;
    private static final int MOST_AT_ONCE = 500;

    @Inject
    DirectionRepository stored;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    DiscoveryConfig config;

    private final Map<String, Direction> known = new ConcurrentHashMap<>();
    private boolean loaded;

    /** Reads what is stored, the first time. */
    public synchronized void load() {
        if (!loaded) {
            loaded = true;
            stored.latest(MOST).forEach((id, direction) -> known.put(id, Direction.ofText(direction)));
        }
    }

    /** Where a text points, if that is known; otherwise {@code null}, as of a map. */
    public Direction find(String text) {
        return known.get(id(text));
    }

    public void add(Map<String, Direction> ofTexts) {
        var ids = ofTexts.entrySet().stream()
                .collect(Collectors.toMap(entry -> id(entry.getKey()), Map.Entry::getValue, (one, same) -> one));
        known.putAll(ids);
        try {
            stored.add(
                    ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                            .asText())),
                    clock.instant());
        } catch (RuntimeException notStored) {
            LOGGER.log(Level.WARNING, "Meanings of tools could not be stored: count=" + ids.size(), notStored);
        }
    }

    /** Forgets what has not been used for long. */
    public void tidy(Collection<String> textsInUse) {
        var now = clock.instant();
        var inUse = textsInUse.stream().map(Directions::id).collect(Collectors.toSet());
        var ids = List.copyOf(inUse);
        for (var from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            stored.used(ids.subList(from, Math.min(from + MOST_AT_ONCE, ids.size())), now);
        }
        if (stored.forgetUnusedSince(now.minus(config.meaningKeepFor)) > 0) {
            known.keySet().retainAll(inUse);
        }
    }

    private static String id(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update((MiniLm.NAME + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
