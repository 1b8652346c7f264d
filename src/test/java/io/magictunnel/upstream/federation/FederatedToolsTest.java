package io.magictunnel.upstream.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.upstream.Definitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FederatedToolsTest {

    private final List<String> log = new ArrayList<>();

    @Test
    void whatTheServerWroteIsKeptExceptTheName() {
        var tool = only("""
                {"vendor":{"x":[1.50]},"name":"read file","title":"Read","description":"Reads.",
                 "inputSchema":{"type":"object","$defs":{"a":{}}},"outputSchema":{"type":"object"},
                 "annotations":{"readOnlyHint":true},"icons":[],"_meta":{"a/b":1}}""");

        assertThat(tool.wire()).isEqualTo(Json.MAPPER.readTree("""
                        {"vendor":{"x":[1.50]},"name":"files__read_file","title":"Read","description":"Reads.",
                         "inputSchema":{"type":"object","$defs":{"a":{}}},"outputSchema":{"type":"object"},
                         "annotations":{"readOnlyHint":true},"icons":[],"_meta":{"a/b":1}}"""));
        assertThat(tool.wire().propertyNames()).startsWith("vendor", "name");
        assertThat(tool.name()).hasToString("files__read_file");
        assertThat(tool.title()).contains("Read");
        assertThat(tool.description()).isEqualTo("Reads.");
        assertThat(tool.isReadOnly()).isTrue();
        assertThat(tool.isOurs()).isFalse();
        assertThat(tool.source()).isEqualTo(new ToolSource.UpstreamServer("Files"));
        assertThat(tool.category()).isEqualTo("files");
        assertThat(tool.routing()).isEqualTo(new Routing.ExternalMcp("Files", "read file", Duration.ofSeconds(30)));
    }

    @Test
    void theTitleMayStandAmongTheAnnotations() {
        assertThat(only("{\"name\":\"a\",\"annotations\":{\"title\":\"A\"}}").title())
                .contains("A");
    }

    @Test
    void aToolWithoutASchemaTakesAnObject() {
        assertThat(only("{\"name\":\"a\"}").inputSchema()).hasToString("{\"type\":\"object\"}");
    }

    @Test
    void tasksAreNotOfferedHere() {
        var tool = only("{\"name\":\"a\",\"execution\":{\"taskSupport\":\"optional\"}}");
        var other = only("{\"name\":\"b\",\"execution\":{\"taskSupport\":\"optional\",\"x\":1}}");

        assertThat(tool.wire().has("execution")).isFalse();
        assertThat(other.wire().get("execution")).hasToString("{\"x\":1}");
        assertThat(tools("{\"name\":\"c\",\"execution\":{\"taskSupport\":\"required\"}}"))
                .isEmpty();
        assertThat(log).containsExactly("The tool 'c' is left out: it can only be called as a task");
    }

    @Test
    void whatIsNoToolIsLeftOut() {
        var tools = tools(
                "{}",
                "{\"name\":7}",
                "{\"name\":\"\"}",
                "{\"name\":\"a\",\"inputSchema\":[]}",
                "{\"name\":\"b\"}",
                "{\"name\":\"b\",\"description\":\"again\"}");

        assertThat(tools).extracting(tool -> tool.name().value()).containsExactly("files__b");
        assertThat(log)
                .containsExactly(
                        "The tool '' is left out: it has no name",
                        "The tool '' is left out: it has no name",
                        "The tool '' is left out: it has no name",
                        "The tool 'a' is left out: its inputSchema is no object",
                        "The tool 'b' is left out: it is listed twice");
    }

    private ToolDefinition only(String tool) {
        return tools(tool).getFirst();
    }

    private List<ToolDefinition> tools(String... listed) {
        var server = Definitions.withAlias(Definitions.program("Files"), "files");
        return new FederatedTools(server, server.alias(), log::add)
                .of(Stream.of(listed)
                        .map(tool -> (ObjectNode) Json.MAPPER.readTree(tool))
                        .toList());
    }
}
