package io.magictunnel.upstream.overview;

import io.magictunnel.protocol.input.InputKind;
import io.magictunnel.upstream.conduct.Conformance;
import io.magictunnel.upstream.conduct.ServerConduct;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one server has behaved, for people.
 *
 * @param wishes what it wanted of clients, all three kinds
 */
public record ConductRow(Badge badge, List<Happening> deviations, List<Happening> wishes) {

    /**
     * The whole in a word.
     *
     * @param level the colour of its meaning
     * @param kinds in how many ways the server deviates
     */
    public record Badge(String word, String level, int kinds) implements Serializable {

        static Badge of(Conformance conformance) {
            var verdict = conformance.verdict();
            var level =
                    switch (verdict) {
                        case NOT_MET -> "";
                        case CLEAN -> "ok";
                        case DEVIATES -> "warn";
                    };
            return new Badge(verdict.word(), level, conformance.deviations().size());
        }
    }

    /** @param last {@code null} where it never happened */
    public record Happening(String word, long count, Instant last, String detail) {

        static Happening of(String word, Optional<ServerConduct.Occurrence> seen) {
            return new Happening(
                    word,
                    seen.map(ServerConduct.Occurrence::count).orElse(0L),
                    seen.map(ServerConduct.Occurrence::last).orElse(null),
                    seen.map(ServerConduct.Occurrence::detail).orElse(""));
        }
    }

    static ConductRow of(Conformance conformance, ServerConduct.Reading seen) {
        return new ConductRow(
                Badge.of(conformance),
                conformance.deviations().entrySet().stream()
                        .map(deviation -> Happening.of(deviation.getKey().word(), Optional.of(deviation.getValue())))
                        .toList(),
                Stream.of(InputKind.values())
                        .map(kind -> Happening.of(
                                kind.name().toLowerCase(Locale.ROOT),
                                Optional.ofNullable(seen.wishes().get(kind))))
                        .toList());
    }
}
