package io.magictunnel.mcp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressNotifierTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void usesTheTokenOfTheClient() {
        var progress = notifier("\"t-1\"");

        progress.progressed(0.5, OptionalDouble.of(1), Optional.of("half \"way\""));

        assertThat(told)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":\"t-1\",\"progress\":0.5,\"total\":1,\"message\":\"half \\\"way\\\"\"}}");
    }

    @Test
    void onlyTellsOfProgressThatGrows() {
        var progress = notifier("7");

        for (var value : new double[] {1, 1, 0.5, Double.NaN, Double.POSITIVE_INFINITY, 2}) {
            progress.progressed(value, OptionalDouble.empty(), Optional.empty());
        }

        assertThat(told)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":7,\"progress\":1}}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":7,\"progress\":2}}");
    }

    @Test
    void tellsNobodyWhoDidNotAsk() {
        assertThat(ProgressNotifier.of(Map.of(), this::tell)).isEmpty();
    }

    private ProgressNotifier notifier(String token) {
        return ProgressNotifier.of(Map.of(MetaKey.PROGRESS_TOKEN, RawJson.of(token)), this::tell)
                .orElseThrow();
    }

    private boolean tell(JsonBody notification) {
        return told.add(notification.toString());
    }
}
