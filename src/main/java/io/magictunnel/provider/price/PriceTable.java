package io.magictunnel.provider.price;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All models of one price file. */
public record PriceTable(LocalDate state, Map<String, PricedModel> models) {

    public PriceTable {
        models = Map.copyOf(models);
    }

    public static PriceTable of(LocalDate state, Collection<PricedModel> models) {
        return new PriceTable(state, models.stream().collect(Collectors.toMap(PricedModel::id, Function.identity())));
    }

    /** The table that comes with this release. */
    public static PriceTable shipped() {
        try (var file = PriceTable.class.getResourceAsStream("prices.json")) {
            return PriceFile.read(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The price table of this release cannot be read", unreadable);
        }
    }
}
