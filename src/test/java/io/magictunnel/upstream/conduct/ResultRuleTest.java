package io.magictunnel.upstream.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultRuleTest {

    private final ServerConduct conduct = new ServerConduct(Clock.systemUTC());

    @Test
    void aResultWithoutContentIsIncomplete() {
        new ResultRule(tool(false), conduct).check(Set.of("isError"), true);

        assertThat(conduct.reading().deviations()).containsOnlyKeys(Deviation.INCOMPLETE_RESULT);
    }

    @Test
    void whoDeclaresAShapeAnswersInIt() {
        new ResultRule(tool(true), conduct).check(Set.of("content"), false);

        assertThat(conduct.reading().deviations()).containsOnlyKeys(Deviation.UNSTRUCTURED_RESULT);
    }

    @Test
    void anErrorNeedsNoShape() {
        new ResultRule(tool(true), conduct).check(Set.of("content", "isError"), true);

        assertThat(conduct.reading().deviations()).isEmpty();
    }

    private static ToolDefinition tool(boolean withShape) {
        var tool = SomeTools.named("status")
                .from(new ToolSource.UpstreamServer("git"))
                .tool();
        if (withShape) {
            tool.wire().set("outputSchema", Json.MAPPER.createObjectNode());
        }
        return tool;
    }
}
