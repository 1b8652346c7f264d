package io.magictunnel.upstream.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.upstream.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PublishedToolsTest {

    private final List<String> log = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private final PublishedTools tools =
            new PublishedTools(Definitions.program("up"), "up", shelf.forTools(), log::add);

    @Test
    void toolsAppearWhenTheServerIsReady() {
        tools.publish(listed("a", "b"));

        assertThat(shelf.tools).containsExactly("up__a", "up__b");
        assertThat(tools.count()).isEqualTo(2);
    }

    @Test
    void whatAnotherSourceHasIsNotCounted() {
        shelf.toolsLeftOut.add("The tool 'up__b' is left out: the file 'a.yaml' has that name");

        tools.publish(listed("a", "b"));

        assertThat(tools.count()).isEqualTo(1);
    }

    private static List<ObjectNode> listed(String... names) {
        return Stream.of(names)
                .map(name -> (ObjectNode) Json.MAPPER.readTree("{\"name\":\"%s\"}".formatted(name)))
                .toList();
    }
}
