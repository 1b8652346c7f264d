package io.magictunnel.platform.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.event.SelectEvent;

/** A page with one table: its rows, and which of them are selected, also beyond what is seen. */
public abstract class TablePage<T> implements SlicePage.Rows<T> {

    private static final int MOST_AT_ONCE = 10_000;
    private static final int MOST_NAMED = 8;

    private SlicePage<T> rows;
    private List<T> selected = List.of();
    private boolean allMatching;

    @Override
    public Optional<T> find(String key) {
        return load(0, MOST_AT_ONCE, Optional.empty()).items().stream()
                .filter(row -> keyOf(row).equals(key))
                .findFirst();
    }

    /** What the next action will be done to. */
    protected List<T> selection() {
        return allMatching ? load(0, MOST_AT_ONCE, Optional.empty()).items() : selected;
    }

    /** The one row that is selected; empty where none is, or several are. */
    protected Optional<T> only() {
        return !allMatching && selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    }

    /** How a question calls a row. */
    protected String labelOf(T row) {
        return keyOf(row);
    }

    /** What the next action will be done to, by name; the first few of many. */
    public List<String> getConcerned() {
        return selection().stream().limit(MOST_NAMED).map(this::labelOf).toList();
    }

    protected void forgetSelection() {
        selected = List.of();
        allMatching = false;
    }

    /** A row was clicked, perhaps in the moment in which the table was exchanged and forgot it. */
    public void clicked(SelectEvent<T> click) {
        if (selected.isEmpty()) {
            selected = Stream.ofNullable(click.getObject()).toList();
        }
        chosen();
    }

    /** A row was clicked, and is selected. */
    public void chosen() {
        marked();
    }

    /** The selection changed, and nothing else. */
    public void marked() {
        allMatching = false;
    }

    /** Selects what is on other pages, too. */
    public void selectAllMatching() {
        allMatching = true;
    }

    public boolean isMoreToSelect() {
        return !allMatching
                && selected.size() > 1
                && selected.size() < getRows().getRowCount();
    }

    public int getSelectedCount() {
        return allMatching ? getRows().getRowCount() : selected.size();
    }

    public SlicePage<T> getRows() {
        if (rows == null) {
            rows = new SlicePage<>(this);
        }
        return rows;
    }

    public List<T> getSelected() {
        return selected;
    }

    public void setSelected(List<T> selected) {
        this.selected = selected == null ? List.of() : selected;
    }
}
