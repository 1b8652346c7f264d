package io.magictunnel.mcp.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.Resumption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BroughtInputTest {

    private static final Instant NOW = Instant.EPOCH;

    @Test
    void aFirstRequestBringsNothing() {
        assertThat(read("{\"name\":\"t\"}")).isEqualTo(new BroughtInput.Nothing());
    }

    @Test
    void answersWithoutAStateGoWithTheCall() {
        assertThat(read("{\"inputResponses\":{\"a\":{\"x\":1}}}"))
                .isEqualTo(new BroughtInput.ToBegin(
                        new Resumption(Map.of("a", RawJson.of("{\"x\":1}")), Optional.empty())));
    }

    @Test
    void theNoteOfWhoAskedGoesWithTheCall() {
        assertThat(read("{\"requestState\":\"noted\"}"))
                .isEqualTo(new BroughtInput.ToBegin(new Resumption(Map.of(), Optional.of("note"))));
    }

    @Test
    void aCallThatWaitsIsNamedByItsState() {
        assertThat(read("{\"requestState\":\"parked\",\"inputResponses\":{}}"))
                .isInstanceOfSatisfying(BroughtInput.ToResume.class, resume -> assertThat(resume.callId())
                        .isEqualTo("call"));
    }

    @Test
    void aStateHasItsTime() {
        assertThat(read("{\"requestState\":\"old\"}")).isEqualTo(new BroughtInput.TooLate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inputResponses\":null}",
                "{\"inputResponses\":[]}",
                "{\"inputResponses\":{\"a\":7}}",
                "{\"inputResponses\":{\"a\":{},\"b\":\"text\"}}",
                "{\"requestState\":7}",
                "{\"requestState\":null}",
                "{\"requestState\":{}}",
                "{\"requestState\":\"forged\"}",
                "{\"requestState\":\"\"}"
            })
    void whatIsNotAsItWasGivenIsRefused(String params) {
        assertThat(read(params)).isInstanceOf(BroughtInput.Invalid.class);
    }

    private static BroughtInput read(String params) {
        return BroughtInput.read(JsonRpcReader.members(RawJson.of(params)), BroughtInputTest::open, NOW);
    }

    private static Optional<RequestStates.Opened> open(String state) {
        return switch (state) {
            case "noted" -> opened(new RequestState.Noted(Optional.of("note")), NOW.plusSeconds(1));
            case "parked" -> opened(new RequestState.Parked("call"), NOW.plusSeconds(1));
            case "old" -> opened(new RequestState.Parked("call"), NOW.minusSeconds(1));
            default -> Optional.empty();
        };
    }

    private static Optional<RequestStates.Opened> opened(RequestState state, Instant expiry) {
        return Optional.of(new RequestStates.Opened(state, expiry));
    }
}
