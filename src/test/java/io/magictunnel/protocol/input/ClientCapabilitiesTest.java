package io.magictunnel.protocol.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCapabilitiesTest {

    @Test
    void anEmptyElicitationMeansForms() {
        var declared = read("{\"elicitation\":{}}");

        assertThat(declared.elicitationForm()).isTrue();
        assertThat(declared.elicitationUrl()).isFalse();
    }

    @Test
    void pagesAloneAreNoForms() {
        var declared = read("{\"elicitation\":{\"url\":{}}}");

        assertThat(declared.elicitationForm()).isFalse();
        assertThat(declared.elicitationUrl()).isTrue();
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        assertThat(ClientCapabilities.read(ClientCapabilities.ALL.toRaw())).isEqualTo(ClientCapabilities.ALL);
        assertThat(ClientCapabilities.NONE.toRaw()).isEqualTo(RawJson.EMPTY_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "{\"sampling\":true,\"roots\":null,\"elicitation\":[]}"})
    void whatIsNoObjectDeclaresNothing(String capabilities) {
        assertThat(read(capabilities)).isEqualTo(ClientCapabilities.NONE);
    }

    @Test
    void toolsForTheModelAreADeclarationOfTheirOwn() {
        var plain = sampling("{\"messages\":[]}");
        var withTools = sampling("{\"messages\":[],\"tools\":[]}");
        var declared = read("{\"sampling\":{}}");

        assertThat(declared.allows(plain)).isTrue();
        assertThat(declared.allows(withTools)).isFalse();
        assertThat(ClientCapabilities.ALL.allows(withTools)).isTrue();
    }

    @Test
    void aMissingCapabilityIsNamedAsTheClientWouldDeclareIt() {
        var wish = new InputRequests(Map.of("page", new InputRequest(InputKind.ELICITATION, byUrl())));

        assertThat(JsonRpcError.missingCapability(wish.needs()).data())
                .hasToString("Optional[{\"requiredCapabilities\":{\"elicitation\":{\"url\":{}}}}]");
    }

    private static RawJson byUrl() {
        return RawJson.of("{\"mode\":\"url\",\"elicitationId\":\"e1\"}");
    }

    private static InputRequest sampling(String params) {
        return InputRequest.of("sampling/createMessage", Optional.of(RawJson.of(params)))
                .orElseThrow();
    }

    private static ClientCapabilities read(String capabilities) {
        return ClientCapabilities.read(RawJson.of(capabilities));
    }
}
