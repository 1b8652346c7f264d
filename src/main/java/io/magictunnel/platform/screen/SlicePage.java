package io.magictunnel.platform.screen;

import io.magictunnel.platform.Slice;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** Feeds a table on the screen from a list that answers in slices: only the rows that are seen are ever loaded. */
public class SlicePage<T> extends LazyDataModel<T> {

    private final Rows<T> rows;

    public SlicePage(Rows<T> rows) {
        this.rows = rows;
    }

    /** The list behind the table. */
    public interface Rows<T> extends Serializable {

        Slice<T> load(int offset, int limit, Optional<ColumnOrder> order);

        /** What tells a row from all others. Never holds a comma. */
        String keyOf(T row);

        /** The row with that key, also where it is not on the page that is shown. */
        Optional<T> find(String key);
    }

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
                .map(sort -> new ColumnOrder(sort.getField(), sort.getOrder() == SortOrder.ASCENDING));
        var slice = rows.load(first, pageSize, order);
        setRowCount(Math.toIntExact(slice.total()));
        var possible = recalculateFirst(first, pageSize, getRowCount());
        return possible == first
                ? slice.items()
                : rows.load(possible, pageSize, order).items();
    }

    @Override
    public String getRowKey(T row) {
        return rows.keyOf(row);
    }

    @Override
    public T getRowData(String rowKey) {
        return rows.find(rowKey).orElse(null);
    }
}
