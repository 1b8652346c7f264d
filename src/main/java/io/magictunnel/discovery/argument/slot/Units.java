package io.magictunnel.discovery.argument.slot;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The unit in which a slot counts, by the words of its name and its description. */
final class Units {

    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "ms",
            new BigDecimal("0.001"),
            "millis",
            new BigDecimal("0.001"),
            "millisecond",
            new BigDecimal("0.001"),
            "second",
            BigDecimal.ONE,
            "sec",
            BigDecimal.ONE,
            "minute",
            BigDecimal.valueOf(60),
            "hour",
            BigDecimal.valueOf(3_600),
            "day",
            BigDecimal.valueOf(86_400),
            "week",
            BigDecimal.valueOf(604_800));
    private static final Map<String, BigDecimal> BYTES = Map.of(
            "byt", BigDecimal.ONE,
            "byte", BigDecimal.ONE,
            "kb", BigDecimal.valueOf(1_000),
            "kilobyt", BigDecimal.valueOf(1_000),
            "mb", BigDecimal.valueOf(1_000_000),
            "megabyt", BigDecimal.valueOf(1_000_000),
            "gb", BigDecimal.valueOf(1_000_000_000));

    private Units() {}

    static Optional<BigDecimal> seconds(Slot slot) {
        return find(slot, SECONDS);
    }

    static Optional<BigDecimal> bytes(Slot slot) {
        return find(slot, BYTES);
    }

    private static Optional<BigDecimal> find(Slot slot, Map<String, BigDecimal> units) {
        return Stream.concat(slot.nameWords().stream(), slot.textWords().stream())
                .map(units::get)
                .filter(unit -> unit != null)
                .findFirst();
    }
}
