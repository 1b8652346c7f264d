package io.magictunnel.upstream.conduct;

import io.magictunnel.upstream.greeting.ServerAbilities;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be said of a server that was met: which of its features have answered, and in what it did not keep to the protocol. It
 * rests on what happened to be seen here, and is no test of the server.
 *
 * @param features those that it declares, and whether they have answered
 */
public record Conformance(
        Verdict verdict,
        SortedMap<ServerFeature, Standing> features,
        SortedMap<Deviation, ServerConduct.Occurrence> deviations) {

    /** In a word. */
    public enum Verdict {
        /** There was no handshake yet. */
        NOT_MET,
        /** Nothing was seen that the protocol does not allow. */
        CLEAN,
        DEVIATES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is known of a feature that a server declares. */
    public enum Standing {
        ANSWERED,
        NOT_ASKED,
        /** It did not know what it had declared. */
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param abilities what it declared; empty where it was not met */
    public static Conformance of(Optional<ServerAbilities> abilities, ServerConduct.Reading seen) {
        var deviations = new TreeMap<>(seen.deviations());
        var features = new TreeMap<ServerFeature, Standing>();
        abilities.ifPresent(declared -> {
            undeclared(declared, seen).ifPresent(notices -> deviations.put(Deviation.UNDECLARED_NOTICE, notices));
            Stream.of(ServerFeature.values())
                    .filter(feature -> feature.isDeclaredBy(declared))
                    .forEach(feature -> features.put(feature, standing(feature, seen)));
        });
        return new Conformance(verdict(abilities.isPresent(), deviations.isEmpty()), features, deviations);
    }

    private static Verdict verdict(boolean met, boolean clean) {
        if (!clean) {
            return Verdict.DEVIATES;
        }
        return met ? Verdict.CLEAN : Verdict.NOT_MET;
    }

    private static Optional<ServerConduct.Occurrence> undeclared(ServerAbilities declared, ServerConduct.Reading seen) {
        return seen.announced().entrySet().stream()
                .filter(told -> !declared.announces(told.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(ServerConduct.Occurrence::last))
                .reduce(ServerConduct.Occurrence::and);
    }

    private static Standing standing(ServerFeature feature, ServerConduct.Reading seen) {
        if (seen.failed().contains(feature)) {
            return Standing.FAILED;
        }
        return seen.answered().contains(feature) ? Standing.ANSWERED : Standing.NOT_ASKED;
    }
}
