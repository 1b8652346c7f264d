package io.magictunnel.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnOrderTest {

    private static final List<String> WORDS = List.of("pear", "fig", "apple", "plum");
    private static final Map<String, Comparator<String>> COLUMNS =
            Map.of("word", Comparator.naturalOrder(), "length", Comparator.comparing(String::length));

    @Test
    void aSliceKnowsHowLongTheWholeIs() {
        var slice = ColumnOrder.slice(WORDS, COLUMNS, Optional.empty(), 1, 2);

        assertThat(slice.items()).containsExactly("fig", "apple");
        assertThat(slice.total()).isEqualTo(4);
    }

    @Test
    void theListIsSortedBeforeItIsCut() {
        var slice = ColumnOrder.slice(WORDS, COLUMNS, Optional.of(new ColumnOrder("word", true)), 0, 2);

        assertThat(slice.items()).containsExactly("apple", "fig");
    }

    @Test
    void equalsStayInTheOrderOfTheList() {
        var slice = ColumnOrder.slice(WORDS, COLUMNS, Optional.of(new ColumnOrder("length", false)), 0, 9);

        assertThat(slice.items()).containsExactly("apple", "pear", "plum", "fig");
    }

    @Test
    void aColumnThatCannotBeSortedByIsIgnored() {
        var slice = ColumnOrder.slice(WORDS, COLUMNS, Optional.of(new ColumnOrder("drop table", true)), 0, 1);

        assertThat(slice.items()).containsExactly("pear");
    }

    @Test
    void aSliceBeyondTheEndIsEmpty() {
        assertThat(ColumnOrder.slice(WORDS, COLUMNS, Optional.empty(), 10, 5).items())
                .isEmpty();
    }
}
