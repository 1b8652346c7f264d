package io.magictunnel.mcp.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.security.Caller;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToolsSubscriptionTest {

    private static final String ACKNOWLEDGED =
            "event: message\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":{\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":\"s\"},\"notifications\":%s}}\n\n";
    private static final String CHANGED =
            "event: message\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\",\"params\":{\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":\"s\"}}}\n\n";
    private static final String ENDED =
            "event: message\ndata: {\"jsonrpc\":\"2.0\",\"id\":\"s\",\"result\":{\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":\"s\"},\"resultType\":\"complete\"}}\n\n";

    private final SseStream stream = new SseStream(2, Duration.ofMinutes(1));
    private final ToolsSubscription subscription =
            new ToolsSubscription(RawJson.of("\"s\""), Caller.system(), stream, "a");

    @Test
    void everythingItSaysCarriesTheIdOfItsRequest() {
        subscription.acknowledge(true);
        subscription.listIsNow("b");
        subscription.end();

        assertThat(written()).isEqualTo(ACKNOWLEDGED.formatted("{\"toolsListChanged\":true}") + CHANGED + ENDED);
    }

    @Test
    void acknowledgesOnlyWhatWasAskedFor() {
        subscription.acknowledge(false);
        subscription.end();

        assertThat(written()).isEqualTo(ACKNOWLEDGED.formatted("{}") + ENDED);
    }

    @Test
    void aListThatIsTheSameIsNoChange() {
        subscription.listIsNow("a");
        subscription.listIsNow("b");
        subscription.listIsNow("b");
        subscription.end();

        assertThat(written()).isEqualTo(CHANGED + ENDED);
    }

    @Test
    void aClientThatTakesNothingMoreLosesItsStream() {
        subscription.listIsNow("b");
        subscription.listIsNow("c");
        subscription.listIsNow("d");
        subscription.listIsNow("e");

        assertThat(written()).isEqualTo(CHANGED + CHANGED);
    }

    private String written() {
        var out = new ByteArrayOutputStream();
        stream.write(out);
        return out.toString(UTF_8);
    }
}
