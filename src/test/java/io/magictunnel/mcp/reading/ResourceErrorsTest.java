package io.magictunnel.mcp.reading;

import static io.magictunnel.protocol.ProtocolVersion.V2025_11_25;
import static io.magictunnel.protocol.ProtocolVersion.V2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceErrorsTest {

    private static final Optional<RawJson> NAMED = Optional.of(RawJson.of("{\"uri\":\"a://1\"}"));

    @Test
    void whatIsUnknownIsSaidInTheCodeOfTheRevision() {
        assertThat(ResourceErrors.unknown("a://1", V2025_11_25))
                .isEqualTo(new JsonRpcError(-32002, "Resource not found", NAMED));
        assertThat(ResourceErrors.unknown("a://1", V2026_07_28))
                .isEqualTo(new JsonRpcError(-32602, "Resource not found", NAMED));
    }

    @Test
    void aServersOwnWordsCrossTheGenerationsWithOurUri() {
        var old = new JsonRpcError(-32002, "No such thing", Optional.of(RawJson.of("{\"uri\":\"theirs://1\"}")));
        var recent = new JsonRpcError(-32602, "No such thing", Optional.of(RawJson.of("{\"uri\":\"theirs://1\"}")));

        assertThat(ResourceErrors.ofRead(old, "a://1", V2026_07_28))
                .isEqualTo(new JsonRpcError(-32602, "No such thing", NAMED));
        assertThat(ResourceErrors.ofRead(recent, "a://1", V2025_11_25))
                .isEqualTo(new JsonRpcError(-32002, "No such thing", NAMED));
    }

    @Test
    void anInvalidParameterIsNotTakenForAnUnknownResourceInSessions() {
        var invalid = JsonRpcError.of(-32602, "Invalid");

        assertThat(ResourceErrors.ofRead(invalid, "a://1", V2025_11_25)).isEqualTo(invalid);
    }

    @Test
    void whatIsBetweenAServerAndUsIsOurFault() {
        assertThat(ResourceErrors.translated(JsonRpcError.of(-32020, "Header mismatch"), V2026_07_28))
                .isEqualTo(JsonRpcError.of(-32603, "Header mismatch"));
    }

    @Test
    void everyOtherErrorPassesAsItIs() {
        var theirs = new JsonRpcError(1234, "Theirs", Optional.of(RawJson.of("[1]")));

        assertThat(ResourceErrors.translated(theirs, V2026_07_28)).isEqualTo(theirs);
        assertThat(ResourceErrors.translated(JsonRpcError.of(-32002, "Old"), V2025_11_25))
                .isEqualTo(JsonRpcError.of(-32002, "Old"));
    }
}
