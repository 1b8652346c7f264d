package io.magictunnel.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.PromptDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextConditionsTest {

    private static final List<PromptDefinition> ALL = List.of(
            prompt("one__greet", "one", "Greets somebody"),
            prompt("one__sum", "one", "Sums UP"),
            prompt("two__greet", "two", ""));

    private final ContextConditions conditions = new ContextConditions();

    ContextConditionsTest() {
        conditions.limit = 50;
    }

    @Test
    void withoutConditionsEverythingIsFound() {
        assertThat(conditions.in(ALL).items()).isEqualTo(ALL);
        assertThat(conditions.in(ALL).total()).isEqualTo(3);
    }

    @Test
    void everyWordHasToOccur() {
        conditions.words = "  up ONE ";

        assertThat(conditions.in(ALL).items()).containsExactly(ALL.get(1));
    }

    @Test
    void aServerIsOneByItsName() {
        conditions.server = "two";

        assertThat(conditions.in(ALL).items()).containsExactly(ALL.get(2));
    }

    @Test
    void aPartIsGivenAndTheWholeIsCounted() {
        conditions.offset = 1;
        conditions.limit = 1;

        assertThat(conditions.in(ALL).items()).containsExactly(ALL.get(1));
        assertThat(conditions.in(ALL).total()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 0", "0, 1001"})
    void otherPartsAreRefused(int offset, int limit) {
        conditions.offset = offset;
        conditions.limit = limit;

        assertThatThrownBy(() -> conditions.in(ALL))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("1 to 1000");
    }

    private static PromptDefinition prompt(String name, String server, String description) {
        return new PromptDefinition(
                name,
                Json.MAPPER.createObjectNode().put("name", name).put("description", description),
                "prompts",
                new ToolSource.UpstreamServer(server),
                name);
    }
}
