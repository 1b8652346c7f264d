package io.magictunnel.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.stream.SseStream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SseConnectionsTest {

    private static final Principal ADA = new Principal("ada", Optional.of("key"));

    private final SseConnections connections = new SseConnections();
    private final SseStream stream = new SseStream(2, Duration.ofHours(1));

    @Test
    void aStreamIsFoundByItsOwner() {
        var opened = connections.open(ADA, stream);

        assertThat(connections.find(opened.id(), ADA)).contains(opened);
    }

    @Test
    void forEverybodyElseItIsNotThere() {
        var opened = connections.open(ADA, stream);

        assertThat(connections.find(opened.id(), new Principal("ada", Optional.of("other key"))))
                .isEmpty();
        assertThat(connections.find(opened.id(), new Principal("eve", Optional.of("key"))))
                .isEmpty();
        assertThat(connections.find(opened.id(), new Principal("ada", Optional.of("key"), Optional.of("texts"))))
                .isEmpty();
        assertThat(connections.find("", ADA)).isEmpty();
    }

    @Test
    void whatHasEndedIsForgotten() {
        var opened = connections.open(ADA, stream);

        connections.forget(opened);

        assertThat(connections.find(opened.id(), ADA)).isEmpty();
        assertThat(connections.count()).isZero();
    }

    @Test
    void eachStreamHasAnIdOfItsOwn() {
        assertThat(connections.open(ADA, stream).id())
                .isNotEqualTo(connections.open(ADA, stream).id());
    }
}
