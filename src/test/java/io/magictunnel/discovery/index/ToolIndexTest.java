package io.magictunnel.discovery.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.words.ToolWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class ToolIndexTest {

    private final WordSenses senses = new WordSenses();
    private final ToolIndexes.GivenTools tools = new ToolIndexes.GivenTools();
    private final ToolIndex index = ToolIndexes.of(tools, senses);

    @Test
    void eachToolIsEmbeddedOnce() {
        are(1, tool("one", "first", "a"), tool("two", "second", "a"));
        are(2, tool("one", "first", "a"), tool("two", "changed", "a"));

        assertThat(senses.embedded()).containsExactlyInAnyOrder("one: first", "two: second", "two: changed");
        assertThat(index.state().isComplete()).isTrue();
    }

    @Test
    void aToolThatComesBackIsNotEmbeddedAgain() {
        are(1, tool("one", "first", "a"));
        are(2);
        are(3, tool("one", "first", "a"));

        assertThat(senses.embedded()).containsExactly("one: first");
        assertThat(index.state().tools()).isEqualTo(1);
    }

    @Test
    void anotherTagIsNoReasonToEmbedAgain() {
        are(1, tool("one", "first", "a"));
        are(2, tool("one", "first", "b"));

        assertThat(senses.embedded()).containsExactly("one: first");
    }

    @Test
    void newWordsAreEmbeddedBesideTheSourcesOwn() {
        var one = tool("one", "first", "a");
        are(1, one);
        are(2, one.with(words("better")));
        are(3, one.with(words("better")));

        assertThat(senses.embedded()).containsExactly("one: first", "one: better");
        assertThat(index.state().isComplete()).isTrue();
    }

    @Test
    void withoutAModelAllToolsAreThereAndTheStateSaysWhy() {
        senses.broken();

        are(1, tool("one", "first", "a"));

        assertThat(index.state().tools()).isEqualTo(1);
        assertThat(index.state().embedded()).isZero();
        assertThat(index.state().problem()).contains("There is no model here");
    }

    private static ToolWords words(String description) {
        return new ToolWords("hash", new UUID(0, 1), description, List.of(), List.of(), List.of(), 1);
    }

    private void are(long version, ToolDefinition... now) {
        var byName = new TreeMap<ToolName, ToolDefinition>();
        for (var tool : now) {
            byName.put(tool.name(), tool);
        }
        ToolIndexes.change(tools, index, new Catalogue(version, byName));
    }

    private static ToolDefinition tool(String name, String description, String tag) {
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                description,
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.objectNode(),
                "other",
                List.of(tag),
                new ToolSource.CapabilityFile("test.yaml"),
                new Routing.BuiltIn("nothing", Duration.ofSeconds(1)),
                false,
                true);
    }
}
