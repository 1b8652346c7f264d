package io.magictunnel.provider.token;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What was learnt about estimates, in memory; written once a minute. */
@ApplicationScoped
public class Calibrations {

    @Inject
    CalibrationRepository repository;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    TokenCountConfig config;

    private final Map<CalibrationKey, Calibration> learnt = new ConcurrentHashMap<>();
    private final Set<CalibrationKey> unwritten = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Calibration> kept;

    Calibration of(CalibrationKey key) {
        var known = learnt.get(key);
        return known == null ? kept().getOrDefault(key.id(), Calibration.unknown(key.content())) : known;
    }

    /** Learns, unless there is so much already that something new has no room. */
    void learn(CalibrationKey key, double share, double estimated, double real) {
        if (learnt.size() >= config.maxCalibrations && !learnt.containsKey(key)) {
            return;
        }
        learnt.compute(key, (same, known) -> (known == null ? of(key, kept()) : known).learnt(share, estimated, real));
        unwritten.add(key);
    }

    void write() {
        var keys = List.copyOf(unwritten);
        if (!keys.isEmpty()) {
            keys.forEach(unwritten::remove);
            var now = clock.instant();
            repository.put(keys.stream()
                    .map(key -> new StoredCalibration(key, learnt.get(key), now))
                    .toList());
        }
    }

    private static Calibration of(CalibrationKey key, Map<String, Calibration> kept) {
        return kept.getOrDefault(key.id(), Calibration.unknown(key.content()));
    }

    private Map<String, Calibration> kept() {
        return kept == null ? read() : kept;
    }

    private synchronized Map<String, Calibration> read() {
        if (kept == null) {
            kept = repository.all(config.maxCalibrations).stream()
                    .collect(toMap(StoredCalibration::id, StoredCalibration::learnt));
        }
        return kept;
    }
}
