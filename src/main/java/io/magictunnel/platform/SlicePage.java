package io.magictunnel.platform;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** Feeds a table on the screen from a service that answers in slices: only the rows that are seen are ever loaded. */
public class SlicePage<T> extends LazyDataModel<T> {

    private final Source<T> source;

    public SlicePage(Source<T> source) {
        this.source = source;
    }

    /** The list behind the table. The keys of its rows never hold a comma. */
    public interface Source<T> extends Serializable {

        Slice<T> load(int offset, int limit, Optional<Order> order);

        String keyOf(T row);

        /** The row with that key, also where it is not on the page that is shown. */
        Optional<T> find(String key);
    }

    /** By which column the list is sorted. */
    public record Order(String column, boolean ascending) implements Serializable {}

    /** Unknown until {@link #load} has asked for rows and their number together. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return 0;
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filters) {
        var order = sortBy.values().stream()
                .filter(sort -> sort.getOrder() != SortOrder.UNSORTED)
                .findFirst()
                .map(sort -> new Order(sort.getField(), sort.getOrder() == SortOrder.ASCENDING));
        var slice = source.load(first, pageSize, order);
        setRowCount(Math.toIntExact(slice.total()));
        var possible = recalculateFirst(first, pageSize, getRowCount());
        return possible == first
                ? slice.items()
                : source.load(possible, pageSize, order).items();
    }

    @Override
    public String getRowKey(T row) {
        return source.keyOf(row);
    }

    @Override
    public T getRowData(String rowKey) {
        return source.find(rowKey).orElse(null);
    }
}
