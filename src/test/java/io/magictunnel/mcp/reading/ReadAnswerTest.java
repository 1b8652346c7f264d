package io.magictunnel.mcp.reading;

import static io.magictunnel.protocol.ProtocolVersion.V2025_11_25;
import static io.magictunnel.protocol.ProtocolVersion.V2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import org.junit.jupiter.api.Test;

class ReadAnswerTest {

    @Test
    void clientsWithSessionsGetItAsItIs() {
        assertThat(answer("{ \"contents\":[] }", V2025_11_25)).isEqualTo("{ \"contents\":[] }");
    }

    @Test
    void whatIsNotSaidIsStaleAtOnceAndPrivate() {
        assertThat(answer("{ \"contents\":[] }", V2026_07_28))
                .isEqualTo("{\"resultType\":\"complete\",\"ttlMs\":0,\"cacheScope\":\"private\", \"contents\":[] }");
    }

    @Test
    void howLongItMayBeKeptIsTheServersAffairAndByWhomIsOurs() {
        assertThat(answer("{\"resultType\":\"complete\",\"ttlMs\":5,\"cacheScope\": \"public\"}", V2026_07_28))
                .isEqualTo("{\"resultType\":\"complete\",\"ttlMs\":5,\"cacheScope\": \"private\"}");
        assertThat(answer("{\"cacheScope\":\"public\",\"contents\":[]}", V2026_07_28))
                .isEqualTo("{\"resultType\":\"complete\",\"ttlMs\":0,\"cacheScope\":\"private\",\"contents\":[]}");
    }

    private static String answer(String result, ProtocolVersion version) {
        return JsonBody.of(ReadAnswer.of(RawJson.of(result), version)).toString();
    }
}
