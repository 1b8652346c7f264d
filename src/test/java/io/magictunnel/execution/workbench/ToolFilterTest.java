package io.magictunnel.execution.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolFilterTest {

    private static final ToolDefinition GIT_LOG = tool(new ToolSource.CapabilityFile("git/git.yaml"), false, true);

    @ParameterizedTest
    @ValueSource(strings = {"", "git", "LOG", " commits ", "Version Control", "history"})
    void theTextMayStandAnywhere(String text) {
        assertThat(new ToolFilter(text, "", "", "").test(GIT_LOG)).isTrue();
    }

    @Test
    void everyConditionMustHold() {
        assertThat(new ToolFilter("git", "git", "git/git.yaml", "ready").test(GIT_LOG))
                .isTrue();
        assertThat(new ToolFilter("svn", "git", "git/git.yaml", "ready").test(GIT_LOG))
                .isFalse();
        assertThat(new ToolFilter("git", "files", "", "").test(GIT_LOG)).isFalse();
        assertThat(new ToolFilter("git", "", "git", "").test(GIT_LOG)).isFalse();
        assertThat(new ToolFilter("git", "", "", "disabled").test(GIT_LOG)).isFalse();
    }

    @Test
    void aDisabledToolIsDisabledEvenIfItIsHiddenToo() {
        var tool = tool(new ToolSource.CapabilityFile("a.yaml"), true, false);

        assertThat(new ToolFilter("", "", "", "disabled").test(tool)).isTrue();
        assertThat(new ToolFilter("", "", "", "hidden").test(tool)).isFalse();
    }

    @Test
    void upstreamMeansFromAnotherServer() {
        var foreign = tool(new ToolSource.UpstreamServer("everything"), false, true);

        assertThat(new ToolFilter("", "", "", "upstream").test(foreign)).isTrue();
        assertThat(new ToolFilter("", "", "", "upstream").test(GIT_LOG)).isFalse();
    }

    @Test
    void aStateThatDoesNotExistMatchesNothing() {
        assertThat(new ToolFilter("", "", "", "<script>").test(GIT_LOG)).isFalse();
    }

    private static ToolDefinition tool(ToolSource source, boolean hidden, boolean enabled) {
        return new ToolDefinition(
                new ToolName("git_log"),
                Optional.of("Version control"),
                "List the commits",
                Json.MAPPER.createObjectNode(),
                Json.MAPPER.createObjectNode(),
                "git",
                List.of("history"),
                source,
                new Routing.ExternalMcp("a", "b", Duration.ofSeconds(1)),
                hidden,
                enabled);
    }
}
