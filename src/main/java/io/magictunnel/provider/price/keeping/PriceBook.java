package io.magictunnel.provider.price.keeping;

import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.price.PricedModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that is known about prices at one moment: an administrator's word counts before that of files and of the release. */
final class PriceBook {

    private final PriceTable shipped;
    private final Map<String, NavigableMap<Instant, Listing>> listings = new HashMap<>();
    private final Map<String, NavigableMap<Instant, Listing>> overrides = new HashMap<>();

    PriceBook(PriceTable shipped, Collection<StoredPrice> stored) {
        this.shipped = shipped;
        shipped.models()
                .values()
                .forEach(model -> add(listings, new Listing(model, Price.Origin.SHIPPED, start(model.validFrom()))));
        stored.forEach(price -> add(
                price.origin() == Price.Origin.OVERRIDE ? overrides : listings,
                new Listing(price.model(), price.origin(), price.validFrom())));
    }

    /** What is said about a model, by whom, and since when it holds. */
    record Listing(PricedModel model, Price.Origin origin, Instant validFrom) {

        Optional<Price> price() {
            return model.rates().map(rates -> new Price(model.id(), origin, validFrom, rates));
        }
    }

    /** What held at that time; of times before the first thing that is known, that first thing. */
    Optional<Listing> at(String id, Instant time) {
        return floor(overrides, id, time).or(() -> floor(listings, id, time)).or(() -> Optional.ofNullable(
                        listings.get(id))
                .map(known -> known.firstEntry().getValue()));
    }

    /** All models, sorted by their ids. */
    List<Listing> all(Instant time) {
        return ids().stream()
                .map(id -> at(id, time))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(listing -> listing.model().id()))
                .toList();
    }

    /** Everything that was ever said about a model, newest first, administrators' words before others. */
    List<Listing> history(String id) {
        return Stream.of(overrides, listings)
                .map(map -> map.getOrDefault(id, new TreeMap<>()))
                .flatMap(known -> known.descendingMap().values().stream())
                .toList();
    }

    /** The newest word of the release and of files, with which the next file is compared. */
    Map<String, PricedModel> listed() {
        var newest = new HashMap<String, PricedModel>();
        listings.forEach(
                (id, known) -> newest.put(id, known.lastEntry().getValue().model()));
        return newest;
    }

    /** The day whose prices the release's table shows. */
    LocalDate shippedState() {
        return shipped.state();
    }

    /** Since when the newest price holds that came from a file. */
    Optional<Instant> latestFile() {
        return listings.values().stream()
                .flatMap(known -> known.values().stream())
                .filter(listing -> listing.origin() == Price.Origin.FILE)
                .map(Listing::validFrom)
                .max(Comparator.naturalOrder());
    }

    private Set<String> ids() {
        var ids = new HashSet<>(listings.keySet());
        ids.addAll(overrides.keySet());
        return ids;
    }

    private static Optional<Listing> floor(Map<String, NavigableMap<Instant, Listing>> map, String id, Instant time) {
        return Optional.ofNullable(map.get(id))
                .map(known -> known.floorEntry(time))
                .map(Map.Entry::getValue);
    }

    private static void add(Map<String, NavigableMap<Instant, Listing>> map, Listing listing) {
        map.computeIfAbsent(listing.model().id(), id -> new TreeMap<>()).put(listing.validFrom(), listing);
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
