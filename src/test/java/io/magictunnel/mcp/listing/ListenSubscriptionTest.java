package io.magictunnel.mcp.listing;

import static io.magictunnel.mcp.listing.ChangedList.PROMPTS;
import static io.magictunnel.mcp.listing.ChangedList.RESOURCES;
import static io.magictunnel.mcp.listing.ChangedList.TOOLS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.security.Caller;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenSubscriptionTest {

    private static final String ACKNOWLEDGED =
            "event: message\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":{\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":\"s\"},\"notifications\":%s}}\n\n";
    private static final String CHANGED =
            "event: message\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\",\"params\":{\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":\"s\"}}}\n\n";
    private static final String ENDED =
            "event: message\ndata: {\"jsonrpc\":\"2.0\",\"id\":\"s\",\"result\":{\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":\"s\"},\"resultType\":\"complete\"}}\n\n";

    private final KnownLists known = new KnownLists();
    private final SseStream stream = new SseStream(3, Duration.ofMinutes(1));
    private final ListenSubscription subscription =
            new ListenSubscription(RawJson.of("\"s\""), Caller.system(), stream, known);

    @BeforeEach
    void wantsToHearOfTools() {
        known.knows(TOOLS, "a");
    }

    @Test
    void everythingItSaysCarriesTheIdOfItsRequest() {
        subscription.acknowledge(List.of());
        subscription.listIsNow(TOOLS, "b");
        subscription.dismiss("for the test");

        assertThat(written()).isEqualTo(ACKNOWLEDGED.formatted("{\"toolsListChanged\":true}") + CHANGED + ENDED);
    }

    @Test
    void acknowledgesOnlyWhatIsGiven() {
        known.knows(RESOURCES, "x");

        subscription.acknowledge(List.of("a://1"));
        subscription.dismiss("for the test");

        assertThat(written())
                .isEqualTo(ACKNOWLEDGED.formatted(
                                "{\"toolsListChanged\":true,\"resourcesListChanged\":true,\"resourceSubscriptions\":[\"a://1\"]}")
                        + ENDED);
    }

    @Test
    void tellsOfAResource() {
        subscription.acknowledge(List.of("a://1"));
        subscription.resourceUpdated("a://1");
        subscription.dismiss("for the test");

        assertThat(written()).contains("\"method\":\"notifications/resources/updated\"", "\"uri\":\"a://1\"");
    }

    @Test
    void nothingComesBeforeTheAcknowledgement() {
        subscription.resourceUpdated("a://1");
        subscription.acknowledge(List.of());
        subscription.dismiss("for the test");

        assertThat(written()).isEqualTo(ACKNOWLEDGED.formatted("{\"toolsListChanged\":true}") + ENDED);
    }

    @Test
    void aListThatIsTheSameOrNotAskedForIsNoChange() {
        subscription.acknowledge(List.of());
        subscription.listIsNow(TOOLS, "a");
        subscription.listIsNow(PROMPTS, "b");
        subscription.listIsNow(TOOLS, "b");
        subscription.listIsNow(TOOLS, "b");
        subscription.dismiss("for the test");

        assertThat(written()).isEqualTo(ACKNOWLEDGED.formatted("{\"toolsListChanged\":true}") + CHANGED + ENDED);
    }

    @Test
    void aClientThatTakesNothingMoreLosesItsStream() {
        subscription.acknowledge(List.of());
        subscription.listIsNow(TOOLS, "b");
        subscription.listIsNow(TOOLS, "c");
        subscription.listIsNow(TOOLS, "d");
        subscription.listIsNow(TOOLS, "e");

        assertThat(written()).isEqualTo(ACKNOWLEDGED.formatted("{\"toolsListChanged\":true}") + CHANGED + CHANGED);
    }

    private String written() {
        var out = new ByteArrayOutputStream();
        stream.write(out);
        return out.toString(UTF_8);
    }
}
