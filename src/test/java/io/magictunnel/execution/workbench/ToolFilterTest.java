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
        assertThat(new ToolFilter(text, "", "", "").matches(GIT_LOG, ToolState.READY))
                .isTrue();
    }

    @Test
    void everyConditionMustHold() {
        assertThat(new ToolFilter("git", "git", "git/git.yaml", "ready").matches(GIT_LOG, ToolState.READY))
                .isTrue();
        assertThat(new ToolFilter("svn", "git", "git/git.yaml", "ready").matches(GIT_LOG, ToolState.READY))
                .isFalse();
        assertThat(new ToolFilter("git", "files", "", "").matches(GIT_LOG, ToolState.READY))
                .isFalse();
        assertThat(new ToolFilter("git", "", "git", "").matches(GIT_LOG, ToolState.READY))
                .isFalse();
        assertThat(new ToolFilter("git", "", "", "disabled").matches(GIT_LOG, ToolState.READY))
                .isFalse();
    }

    @Test
    void aDisabledToolIsDisabledEvenIfItIsHiddenToo() {
        var tool = tool(new ToolSource.CapabilityFile("a.yaml"), true, false);

        assertThat(new ToolFilter("", "", "", "disabled").matches(tool, ToolState.of(tool, true)))
                .isTrue();
        assertThat(new ToolFilter("", "", "", "hidden").matches(tool, ToolState.of(tool, true)))
                .isFalse();
    }

    @Test
    void aHiddenToolWhoseServerIsGoneIsUnreachable() {
        var tool = tool(new ToolSource.UpstreamServer("everything"), true, true);

        assertThat(ToolState.of(tool, true)).isEqualTo(ToolState.UNREACHABLE);
        assertThat(ToolState.of(tool, false)).isEqualTo(ToolState.HIDDEN);
    }

    @Test
    void upstreamMeansFromAnotherServer() {
        var foreign = tool(new ToolSource.UpstreamServer("everything"), false, true);

        assertThat(new ToolFilter("", "", "", "upstream").matches(foreign, ToolState.UNREACHABLE))
                .isTrue();
        assertThat(new ToolFilter("", "", "", "upstream").matches(GIT_LOG, ToolState.READY))
                .isFalse();
    }

    @Test
    void aStateThatDoesNotExistMatchesNothing() {
        assertThat(new ToolFilter("", "", "", "<script>").matches(GIT_LOG, ToolState.READY))
                .isFalse();
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
