package io.magictunnel.mcp.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.mcp.session.Principal;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.RawJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final Duration AGE = Duration.ofDays(30);
    private static final Principal ANN = new Principal("ann", Optional.of("k1"));
    private static final RequestBinding CALL = binding(ANN, "{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":[2]}}");
    private static final RequestState PARKED = new RequestState.Parked("call-7");

    @TempDir
    Path data;

    @Test
    void whatWasSealedOpensForTheSameRequest() {
        var states = states(NOW);

        var opened = states.open(states.seal(PARKED, LATER, CALL), CALL);

        assertThat(opened).contains(new RequestStates.Opened(PARKED, LATER));
    }

    @Test
    void aNoteComesBackAsItWasAndNoNoteAsNone() {
        var states = states(NOW);
        var note = new RequestState.Noted(Optional.of("näh\"\n"));
        var blank = new RequestState.Noted(Optional.of(""));
        var none = new RequestState.Noted(Optional.empty());

        assertThat(reopened(states, note)).isEqualTo(note);
        assertThat(reopened(states, blank)).isEqualTo(blank);
        assertThat(reopened(states, none)).isEqualTo(none);
    }

    @Test
    void aStateSaysNothing() {
        var sealed = states(NOW).seal(new RequestState.Noted(Optional.of("secret-note")), LATER, CALL);

        assertThat(new String(Base64.getUrlDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secret", "note");
    }

    @Test
    void theOrderOfKeysAndTheRoundDoNotCount() {
        var states = states(NOW);
        var again = binding(
                ANN,
                "{\"requestState\":\"x\",\"arguments\":{ \"b\":[2], \"a\":1},\"inputResponses\":{},\"name\":\"t\",\"_meta\":{}}");

        assertThat(states.open(states.seal(PARKED, LATER, CALL), again)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"other\",\"arguments\":{\"a\":1,\"b\":[2]}}",
                "{\"name\":\"t\",\"arguments\":{\"a\":2,\"b\":[2]}}",
                "{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":[2]},\"more\":1}",
                "{\"name\":\"t\"}"
            })
    void anotherRequestCannotUseIt(String params) {
        var states = states(NOW);

        assertThat(states.open(states.seal(PARKED, LATER, CALL), binding(ANN, params)))
                .isEmpty();
    }

    @Test
    void anotherMethodCannotUseIt() {
        var states = states(NOW);
        var other = new RequestBinding(ANN, "prompts/get", CALL.params());

        assertThat(states.open(states.seal(PARKED, LATER, CALL), other)).isEmpty();
    }

    @Test
    void nobodyElseCanUseIt() {
        var states = states(NOW);
        var sealed = states.seal(PARKED, LATER, CALL);

        for (var other : new Principal[] {
            new Principal("bob", Optional.of("k1")),
            new Principal("ann", Optional.of("k2")),
            new Principal("ann", Optional.empty()),
            new Principal("annk1", Optional.empty()),
            new Principal("ann", Optional.of("k1"), Optional.of("billing"))
        }) {
            assertThat(states.open(sealed, new RequestBinding(other, CALL.method(), CALL.params())))
                    .isEmpty();
        }
    }

    @Test
    void everyChangedByteIsNoticed() {
        var states = states(NOW);
        var bytes = Base64.getUrlDecoder().decode(states.seal(PARKED, LATER, CALL));

        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(states.open(Base64.getUrlEncoder().encodeToString(changed), CALL))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\u0000", "not base64 at all!"})
    void whatIsNoStateIsNone(String text) {
        assertThat(states(NOW).open(text, CALL)).isEmpty();
    }

    @Test
    void statesSurviveARestart() {
        var sealed = states(NOW).seal(PARKED, LATER, CALL);

        assertThat(states(NOW).open(sealed, CALL)).isPresent();
    }

    @Test
    void aNewKeyComesWithTimeAndTheOldOneStillOpens() {
        var sealed = states(NOW).seal(PARKED, LATER, CALL);
        var later = states(NOW.plus(AGE).plusSeconds(1));

        var fresh = later.seal(PARKED, LATER, CALL);

        assertThat(fresh.substring(0, 5)).isNotEqualTo(sealed.substring(0, 5));
        assertThat(later.open(sealed, CALL)).isPresent();
    }

    @Test
    void aKeyOfLongAgoIsForgotten() {
        var sealed = states(NOW).seal(PARKED, LATER, CALL);
        var muchLater = states(NOW.plus(AGE.multipliedBy(2)).plusSeconds(1));
        muchLater.seal(PARKED, LATER, CALL);

        assertThat(muchLater.open(sealed, CALL)).isEmpty();
    }

    @Test
    void onlyTheOperatorCanReadTheKeys() throws IOException {
        states(NOW).seal(PARKED, LATER, CALL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "1 2026-11-21T12:00:00Z AAAA", "x y z", "1 yesterday AAAA"})
    void aBrokenFileIsBegunAnew(String content) throws IOException {
        Files.writeString(file(), content);
        var states = states(NOW);

        assertThat(states.open(states.seal(PARKED, LATER, CALL), CALL)).isPresent();
    }

    private static RequestState reopened(RequestStates states, RequestState state) {
        return states.open(states.seal(state, LATER, CALL), CALL).orElseThrow().state();
    }

    private RequestStates states(Instant now) {
        return new RequestStates(new StateKeys(file(), AGE, Clock.fixed(now, ZoneOffset.UTC)));
    }

    private Path file() {
        return data.resolve("request-state.keys");
    }

    private static RequestBinding binding(Principal principal, String params) {
        return new RequestBinding(principal, "tools/call", JsonRpcReader.members(RawJson.of(params)));
    }
}
