package io.magictunnel.upstream.greeting;

import static io.magictunnel.protocol.ProtocolVersion.V2025_06_18;
import static io.magictunnel.protocol.ProtocolVersion.V2025_11_25;
import static io.magictunnel.protocol.ProtocolVersion.V2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.Release;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.greeting.ServerAbilities.Offer;
import io.magictunnel.upstream.session.RecordingListener;
import io.magictunnel.upstream.session.ScriptedConnection;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {

    private static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofSeconds(30), Duration.ofSeconds(5), 10, ClientCapabilities.ALL);
    private static final String DISCOVERED = """
            {"supportedVersions":["2026-07-28"],"capabilities":{"tools":{}},
             "_meta":{"io.modelcontextprotocol/serverInfo":{"name":"new","version":"2"}}}""";
    private static final String GREETED = """
            {"protocolVersion":"2025-06-18","capabilities":{"tools":{"listChanged":false}},
             "serverInfo":{"name":"old","version":"1"}}""";

    private static final ServerAbilities WITH_TOOLS =
            new ServerAbilities(Offer.SILENT, Offer.NONE, Offer.NONE, false, false);

    private final ScriptedConnection server = ScriptedConnection.overStdio();

    @Test
    void aModernServerIsMetWithoutAHandshake() throws Exception {
        server.gives("server/discover", DISCOVERED);

        var met = greet(EraChoice.AUTO);

        assertThat(met).isEqualTo(new MetServer(V2026_07_28, "new", "2", WITH_TOOLS));
        assertThat(server.methods()).containsExactly("server/discover");
        assertThat(server.asked.getFirst().params())
                .hasToString("{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                        + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"magictunnel\",\"title\":\"MagicTunnel\",\"version\":\""
                        + Release.VERSION + "\"},"
                        + "\"io.modelcontextprotocol/clientCapabilities\":{}}}");
    }

    @Test
    void anOlderServerIsGreetedInTheRevisionThatItChooses() throws Exception {
        server.declines("server/discover", -32601, "Method not found").gives("initialize", GREETED);

        var met = greet(EraChoice.AUTO);

        assertThat(met).isEqualTo(new MetServer(V2025_06_18, "old", "1", WITH_TOOLS));
        assertThat(server.asked.getLast().params().toString())
                .contains(
                        "\"protocolVersion\":\"2025-11-25\"",
                        "\"capabilities\":{\"sampling\":{\"tools\":{},\"context\":{}},\"elicitation\":{\"form\":{},\"url\":{}},\"roots\":{}}");
        assertThat(server.spoken).containsExactly(V2026_07_28, V2025_11_25, V2025_06_18);
        assertThat(server.told).containsExactly("notifications/initialized");
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMEOUT", "PROTOCOL", "BROKEN", "TOO_LARGE"})
    void whoeverDoesNotUnderstandTheQuestionIsGreetedTheOldWay(Reason reason) throws Exception {
        server.fails("server/discover", reason).gives("initialize", GREETED);

        assertThat(greet(EraChoice.AUTO).revision()).isEqualTo(V2025_06_18);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "UNAUTHORIZED"})
    void whoeverIsNotThereIsNotGreeted(Reason reason) {
        server.fails("server/discover", reason);

        assertRefused(EraChoice.AUTO, reason, "failed as planned");
        assertThat(server.methods()).containsExactly("server/discover");
    }

    @Test
    void aSlowModernServerIsAskedAgainWhenItRefusesTheOldWay() throws Exception {
        server.fails("server/discover", Reason.TIMEOUT)
                .declines("initialize", -32601, "Method not found")
                .gives("server/discover", DISCOVERED);

        assertThat(greet(EraChoice.AUTO).revision()).isEqualTo(V2026_07_28);
    }

    @Test
    void aServerOfBothGenerationsThatDislikesOurNewestIsGreetedTheOldWay() throws Exception {
        var data = RawJson.of("{\"supported\":[\"2030-01-01\",\"2025-06-18\"]}");
        server.declines("server/discover", new JsonRpcError(-32022, "Unsupported", Optional.of(data)))
                .gives("initialize", GREETED);

        assertThat(greet(EraChoice.AUTO).revision()).isEqualTo(V2025_06_18);
    }

    @Test
    void aServerThatSpeaksNothingOfOursIsToldApart() {
        var data = RawJson.of("{\"supported\":[\"2030-01-01\"]}");
        server.declines("server/discover", new JsonRpcError(-32022, "Unsupported", Optional.of(data)));

        assertRefused(EraChoice.AUTO, Reason.PROTOCOL, "speaks [2030-01-01], which is not spoken here");
    }

    @Test
    void aModernRefusalIsNoReasonToFallBack() {
        server.declines("server/discover", -32021, "Needs sampling");

        assertRefused(EraChoice.AUTO, Reason.PROTOCOL, "refused server/discover: Needs sampling (-32021)");
    }

    @Test
    void theOperatorsChoiceIsNotProbed() throws Exception {
        server.gives("initialize", GREETED);

        assertThat(greet(EraChoice.LEGACY).revision()).isEqualTo(V2025_06_18);
        assertThat(server.methods()).containsExactly("initialize");
    }

    @Test
    void aServerThatShallBeModernAndIsNotIsRefused() {
        server.declines("server/discover", -32601, "Method not found");

        assertRefused(EraChoice.MODERN, Reason.PROTOCOL, "does not speak 2026-07-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01-01", "2026-07-28", ""})
    void aHandshakeIntoAnUnknownRevisionFails(String date) {
        server.gives("initialize", "{\"protocolVersion\":\"%s\"}".formatted(date));

        assertRefused(EraChoice.LEGACY, Reason.PROTOCOL, "answered the handshake with revision '%s'".formatted(date));
    }

    @Test
    void aRefusedHandshakeIsToldInOneBoundedLine() {
        server.declines("initialize", -32000, "no\nway \u0000" + "x".repeat(1000));

        assertThatThrownBy(() -> greet(EraChoice.LEGACY))
                .hasMessageStartingWith("refused the handshake: no way  xxx")
                .hasMessageEndingWith("… (-32000)")
                .message()
                .hasSizeLessThan(350);
    }

    @Test
    void anAnswerThatIsNoObjectIsNotTheProtocol() {
        server.gives("initialize", "[1,2]");

        assertRefused(EraChoice.LEGACY, Reason.PROTOCOL, "answered the handshake with revision ''");
    }

    private MetServer greet(EraChoice era) throws UpstreamException, InterruptedException {
        return UpstreamSession.open(server, new RecordingListener(), era, LIMITS)
                .identity();
    }

    private void assertRefused(EraChoice era, Reason reason, String message) {
        assertThatThrownBy(() -> greet(era)).isInstanceOfSatisfying(UpstreamException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused).hasMessage(message);
        });
        assertThat(server.isClosed()).isTrue();
    }
}
