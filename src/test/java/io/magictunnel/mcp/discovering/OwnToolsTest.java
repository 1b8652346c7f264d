package io.magictunnel.mcp.discovering;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import org.junit.jupiter.api.Test;

class OwnToolsTest {

    private final JsonSchemas schemas = new JsonSchemas();

    @Test
    void theirSchemasFollowTheRules() {
        for (var tool : OwnTools.all()) {
            assertThat(schemas.faultsOf(tool.inputSchema())).isEmpty();
            assertThat(schemas.faultsOf(tool.wire().path("outputSchema"))).isEmpty();
        }
    }

    @Test
    void onlyTheOneThatRunsToolsMayChangeSomething() {
        assertThat(OwnTools.all())
                .filteredOn(ToolDefinition::isReadOnly)
                .extracting(tool -> tool.name().value())
                .containsExactly("search_tools");
    }

    @Test
    void whatNeedsAQueryRefusesAnEmptyOne() {
        var search = schemas.compile(OwnTools.all().getFirst().inputSchema());

        assertThat(schemas.violations(search, Json.MAPPER.readTree("{\"query\": \"\"}")))
                .isNotEmpty();
        assertThat(schemas.violations(search, Json.MAPPER.readTree("{\"query\": \"x\", \"limit\": 51}")))
                .isNotEmpty();
        assertThat(schemas.violations(search, Json.MAPPER.readTree("{\"query\": \"x\"}")))
                .isEmpty();
    }
}
