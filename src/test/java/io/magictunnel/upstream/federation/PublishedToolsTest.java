package io.magictunnel.upstream.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.upstream.Definitions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PublishedToolsTest {

    private final List<String> log = new ArrayList<>();
    private final List<String> shelf = new ArrayList<>();
    private final Set<ToolName> taken = new TreeSet<>();
    private final PublishedTools tools = new PublishedTools(Definitions.program("up"), this::replace, log::add);

    @Test
    void toolsAppearWhenTheServerIsReady() {
        tools.publish(listed("a", "b"));

        assertThat(shelf).containsExactly("up__a", "up__b");
        assertThat(tools.count()).isEqualTo(2);
    }

    @Test
    void aNameThatAnotherSourceHasIsLeftOutAndTold() {
        taken.add(new ToolName("up__b"));

        tools.publish(listed("a", "b"));

        assertThat(tools.count()).isEqualTo(1);
        assertThat(log).containsExactly("The tool 'up__b' is left out: another source offers that name");
    }

    private Set<ToolName> replace(ToolSource source, Collection<ToolDefinition> offered) {
        shelf.clear();
        offered.forEach(tool -> shelf.add(tool.name().value()));
        return taken;
    }

    private static List<ObjectNode> listed(String... names) {
        return Stream.of(names)
                .map(name -> (ObjectNode) Json.MAPPER.readTree("{\"name\":\"%s\"}".formatted(name)))
                .toList();
    }
}
