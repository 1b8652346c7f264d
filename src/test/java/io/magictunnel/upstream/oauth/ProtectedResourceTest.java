package io.magictunnel.upstream.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.Json;
import io.magictunnel.upstream.session.UpstreamException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedResourceTest {

    private static final URI SERVER = URI.create("https://h.example/a/mcp");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h.example/a/mcp",
                "https://h.example/a",
                "https://h.example",
                "https://h.example/",
                "https://H.example:443/a/mcp"
            })
    void aDescriptionOfTheServerOrOfWhatIsAboveItIsUsedAsItIsWritten(String resource) throws UpstreamException {
        assertThat(read(resource).resource()).isEqualTo(resource);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/a/mcp",
                "http://h.example/a/mcp",
                "https://h.example:8443/a/mcp",
                "https://h.example/a/mc",
                "https://h.example/a/mcp/more",
                "https://h.example/a/mcp#f",
                "https://h.example.evil/a/mcp",
                "a/mcp",
                "::"
            })
    void aDescriptionOfSomethingElseIsNot(String resource) {
        assertThatThrownBy(() -> read(resource))
                .isInstanceOf(UpstreamException.class)
                .hasMessageContaining("which is another server");
    }

    private static ProtectedResource read(String resource) throws UpstreamException {
        return ProtectedResource.read(Json.MAPPER.createObjectNode().put("resource", resource), SERVER);
    }
}
