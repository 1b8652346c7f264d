package io.magictunnel.permission.offer;

import static io.magictunnel.permission.offer.OfferedTool.finder;
import static io.magictunnel.permission.offer.OfferedTool.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.ToolDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferTest {

    private static final Pins PINS = Pins.of(List.of("tag:pinned"));
    private static final List<ToolDefinition> LISTED =
            List.of(named("daily", "pinned"), named("rare"), finder("search_tools"), finder("smart_tool_discovery"));

    @Test
    void allIsAll() {
        assertThat(Offer.of(ToolVisibility.ALL, LISTED, PINS).tools()).isEqualTo(LISTED);
    }

    @Test
    void discoveryOnlyShowsNothingButTheToolsThatFind() {
        assertThat(namesIn(Offer.of(ToolVisibility.DISCOVERY_ONLY, LISTED, PINS)))
                .containsExactly("search_tools", "smart_tool_discovery");
    }

    @Test
    void pinnedShowsThoseAndThePinned() {
        assertThat(namesIn(Offer.of(ToolVisibility.PINNED, LISTED, PINS)))
                .containsExactly("daily", "search_tools", "smart_tool_discovery");
    }

    @ParameterizedTest
    @EnumSource(ToolVisibility.class)
    void whoMayUseNoToolThatFindsSeesAll(ToolVisibility asked) {
        var listed = LISTED.subList(0, 2);

        var offer = Offer.of(asked, listed, PINS);

        assertThat(offer.tools()).isEqualTo(listed);
        assertThat(offer.isDeadEnd()).isEqualTo(asked != ToolVisibility.ALL);
    }

    @Test
    void aToolOfThatNameFromElsewhereFindsNothing() {
        var offer = Offer.of(ToolVisibility.DISCOVERY_ONLY, List.of(named("search_tools"), named("other")), PINS);

        assertThat(namesIn(offer)).containsExactly("search_tools", "other");
        assertThat(offer.isDeadEnd()).isTrue();
    }

    private static List<String> namesIn(Offer offer) {
        return offer.tools().stream().map(tool -> tool.name().value()).toList();
    }
}
