package io.magictunnel.mcp.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.McpJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListViewTest {

    private final ListView view = viewOf("a", "b", "c", "d", "e");

    @Test
    void aPageIsTheObjectsWithCommasBetween() {
        var page = view.page(Optional.empty(), 2);

        assertThat(page.entries()).hasToString("{\"name\":\"a\"},{\"name\":\"b\"}");
        assertThat(page.last()).hasValue("b");
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        var names = new ArrayList<String>();
        var after = Optional.<String>empty();
        do {
            var page = view.page(after, 2);
            names.add(page.entries().toString());
            after = page.last();
        } while (after.isPresent());

        assertThat(names)
                .containsExactly(
                        "{\"name\":\"a\"},{\"name\":\"b\"}", "{\"name\":\"c\"},{\"name\":\"d\"}", "{\"name\":\"e\"}");
    }

    @Test
    void aPageGoesOnBehindAnEntryThatIsGone() {
        assertThat(view.page(Optional.of("bb"), 1).entries()).hasToString("{\"name\":\"c\"}");
    }

    @Test
    void behindTheLastEntryThereIsNothing() {
        var page = view.page(Optional.of("z"), 2);

        assertThat(page.entries().length()).isZero();
        assertThat(page.last()).isEmpty();
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        var page = viewOf().page(Optional.empty(), 10);

        assertThat(page.entries().length()).isZero();
        assertThat(page.last()).isEmpty();
    }

    @Test
    void theDigestTellsWhetherAListIsAnotherOne() {
        assertThat(view.digest()).isEqualTo(viewOf("a", "b", "c", "d", "e").digest());
        assertThat(view.digest()).isNotEqualTo(viewOf("a", "b", "c", "d").digest());
    }

    private static ListView viewOf(String... names) {
        return ListView.of(
                List.of(names), name -> name, name -> McpJson.object().put("name", name));
    }
}
