package io.magictunnel.upstream.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedServerTest {

    private final NamedServer git = new NamedServer("git", Requester.NOBODY);

    @Test
    void questionsInRoundsSayWhoAsks() {
        var named =
                git.named(RawJson.of("{\"a\":{\"method\":\"elicitation/create\",\"params\":{\"message\":\"Name?\"}}}"));

        assertThat(named)
                .hasToString("{\"a\":{\"method\":\"elicitation/create\",\"params\":"
                        + "{\"message\":\"git asks: Name?\",\"_meta\":{\"io.magictunnel/server\":\"git\"}}}}");
    }

    @Test
    void whatCannotBeReadStaysAsItIs() {
        var odd = RawJson.of("{\"a\":{\"method\":\"other\"}}");

        assertThat(git.named(odd)).isSameAs(odd);
    }

    @Test
    void aPageThatIsNeededFirstSaysWhoSendsThere() {
        var declined = error(
                -32042,
                "{\"x\":1,\"elicitations\":[{\"mode\":\"url\",\"url\":\"https://h\",\"elicitationId\":\"e\",\"message\":\"Go\"},7]}");

        assertThat(git.named(declined).data().orElseThrow())
                .hasToString("{\"x\":1,\"elicitations\":[{\"mode\":\"url\",\"url\":\"https://h\","
                        + "\"elicitationId\":\"e\",\"message\":\"git asks: Go\","
                        + "\"_meta\":{\"io.magictunnel/server\":\"git\"}},7]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"elicitations\":7}", "{\"elicitations\":[{\"mode\":\"form\"}]}"})
    void otherErrorsStayAsTheyAre(String data) {
        var declined = error(-32042, data);
        var other = JsonRpcError.of(-32602, "no");

        assertThat(git.named(declined)).isSameAs(declined);
        assertThat(git.named(other)).isSameAs(other);
    }

    private static JsonRpcError error(int code, String data) {
        return new JsonRpcError(code, "first", Optional.of(RawJson.of(data)));
    }
}
