package io.magictunnel.mcp.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.McpJson;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolsViewTest {

    private final ToolsView view = viewOf("a", "b", "c", "d", "e");

    @Test
    void aPageIsTheToolsObjectsWithCommasBetween() {
        var page = view.page(Optional.empty(), 2);

        assertThat(page.tools()).hasToString("{\"name\":\"a\"},{\"name\":\"b\"}");
        assertThat(page.last()).hasValue("b");
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        var names = new ArrayList<String>();
        var after = Optional.<String>empty();
        do {
            var page = view.page(after, 2);
            names.add(page.tools().toString());
            after = page.last();
        } while (after.isPresent());

        assertThat(names)
                .containsExactly(
                        "{\"name\":\"a\"},{\"name\":\"b\"}", "{\"name\":\"c\"},{\"name\":\"d\"}", "{\"name\":\"e\"}");
    }

    @Test
    void aPageGoesOnBehindAToolThatIsGone() {
        assertThat(view.page(Optional.of("bb"), 1).tools()).hasToString("{\"name\":\"c\"}");
    }

    @Test
    void behindTheLastToolThereIsNothing() {
        var page = view.page(Optional.of("z"), 2);

        assertThat(page.tools().length()).isZero();
        assertThat(page.last()).isEmpty();
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        var page = viewOf().page(Optional.empty(), 10);

        assertThat(page.tools().length()).isZero();
        assertThat(page.last()).isEmpty();
    }

    @Test
    void theDigestTellsWhetherAListIsAnotherOne() {
        assertThat(view.digest()).isEqualTo(viewOf("a", "b", "c", "d", "e").digest());
        assertThat(view.digest()).isNotEqualTo(viewOf("a", "b", "c", "d").digest());
    }

    private static ToolsView viewOf(String... names) {
        return ToolsView.of(Arrays.stream(names).map(ToolsViewTest::tool).toList());
    }

    private static ToolDefinition tool(String name) {
        var wire = McpJson.object().put("name", name);
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                "",
                McpJson.object(),
                wire,
                "test",
                List.of(),
                new ToolSource.UpstreamServer("s"),
                new Routing.ExternalMcp("s", name, Duration.ofSeconds(1)),
                false,
                true);
    }
}
