package io.magictunnel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.command.CommandConfig;
import io.magictunnel.execution.history.HistoryConfig;
import io.magictunnel.execution.http.HttpToolConfig;
import io.magictunnel.registry.Routing;
import io.magictunnel.testing.ConfigDefaults;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutionConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(ExecutionConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "execution.max_timeout", "5m",
                        "execution.max_result_size", "1048576",
                        "execution.max_argument_size", "1048576"));
        assertThat(ConfigDefaults.of(CommandConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "execution.command.workspace", "",
                        "execution.command.environment", "PATH,LANG,LC_ALL,TZ,TMPDIR",
                        "execution.command.max_concurrent", "32"));
        assertThat(ConfigDefaults.of(HttpToolConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "execution.http.allow_private", "false",
                        "execution.http.max_redirects", "5",
                        "execution.http.connect_timeout", "5s"));
        assertThat(ConfigDefaults.of(HistoryConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "execution.history.keep_arguments", "true",
                        "execution.history.keep_results", "true",
                        "execution.history.max_text", "4000",
                        "execution.history.keep_for", "30d",
                        "execution.history.queue_size", "10000"));
    }

    @Test
    void aToolRunsNoLongerThanTheOperatorAllows() {
        var config = new ExecutionConfig();
        config.maxTimeout = Duration.ofSeconds(10);

        assertThat(config.timeoutOf(new Routing.ExternalMcp("a", "b", Duration.ofSeconds(5))))
                .hasSeconds(5);
        assertThat(config.timeoutOf(new Routing.ExternalMcp("a", "b", Duration.ofHours(1))))
                .hasSeconds(10);
    }
}
