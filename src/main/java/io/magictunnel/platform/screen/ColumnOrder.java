package io.magictunnel.platform.screen;

import io.magictunnel.platform.Slice;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** By which column a table is sorted. */
public record ColumnOrder(String column, boolean ascending) implements Serializable {

    /** A slice of a list that is at hand as a whole, sorted by the wanted column, then as the list was. */
    public static <T> Slice<T> slice(
            Collection<T> all,
            Map<String, Comparator<T>> columns,
            Optional<ColumnOrder> wanted,
            int offset,
            int limit) {
        var sorted = wanted.filter(order -> columns.containsKey(order.column()))
                .map(order -> order.directed(columns.get(order.column())))
                .map(comparator -> all.stream().sorted(comparator))
                .orElseGet(all::stream);
        return new Slice<>(sorted.skip(offset).limit(limit).toList(), all.size());
    }

    private <T> Comparator<T> directed(Comparator<T> comparator) {
        return ascending ? comparator : comparator.reversed();
    }
}
