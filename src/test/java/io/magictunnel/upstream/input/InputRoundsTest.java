package io.magictunnel.upstream.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InputRoundsTest {

    private static final UpstreamAnswer DONE = given("{\"content\":[]}");
    private static final UpstreamAnswer WANTS_ROOTS = given(
            "{\"resultType\":\"input_required\",\"inputRequests\":{\"r\":{\"method\":\"roots/list\"}},\"requestState\":\"s1\"}");
    private static final UpstreamAnswer WANTS_PAGE = new UpstreamAnswer.Declined(
            new JsonRpcError(
                    JsonRpcError.URL_ELICITATION_REQUIRED,
                    "Sign in first",
                    Optional.of(
                            RawJson.of(
                                    "{\"elicitations\":[{\"mode\":\"url\",\"elicitationId\":\"e1\",\"url\":\"https://x\",\"message\":\"m\"}]}"))));

    private final List<Optional<Resumption>> brought = new ArrayList<>();
    private final List<RawJson> wishes = new ArrayList<>();

    @Test
    void anAnswerNeedsNoRound() throws Exception {
        assertThat(go(client(false), DONE)).isEqualTo(DONE);
        assertThat(brought).containsExactly(Optional.empty());
    }

    @Test
    void aTextThatOnlySpeaksOfInputIsAnAnswer() throws Exception {
        var answer = given("{\"content\":[{\"type\":\"text\",\"text\":\"input_required\"}]}");

        assertThat(go(client(false), answer)).isEqualTo(answer);
    }

    @Test
    void forAClientWithASessionTheRoundsAreGoneThroughHere() throws Exception {
        var client = client(false);

        assertThat(go(client, WANTS_ROOTS, DONE)).isEqualTo(DONE);
        assertThat(client.wishes).hasSize(1);
        assertThat(brought.getLast().orElseThrow().state()).contains("s1");
        assertThat(brought.getLast().orElseThrow().inputResponses()).containsEntry("r", RawJson.of("{\"given\":1}"));
    }

    @Test
    void aClientThatWorksInRoundsGetsTheQuestions() throws Exception {
        var client = client(true);

        assertThat(go(client, WANTS_ROOTS))
                .isEqualTo(new UpstreamAnswer.InputWanted(
                        RawJson.of("{\"r\":{\"method\":\"roots/list\"}}"), Optional.of("s1")));
        assertThat(client.wishes).isEmpty();
    }

    @Test
    void whatAClientBringsGoesWithTheFirstRequest() throws Exception {
        var resumption = new Resumption(java.util.Map.of("r", RawJson.EMPTY_OBJECT), Optional.of("s1"));

        go(client(true), Optional.of(resumption), DONE);

        assertThat(brought).containsExactly(Optional.of(resumption));
    }

    @Test
    void aServerThatWantsMoreAndMoreIsGivenUp() {
        var endless = new UpstreamAnswer[11];
        java.util.Arrays.fill(endless, WANTS_ROOTS);

        assertThatThrownBy(() -> go(client(false), endless))
                .isInstanceOf(UpstreamException.class)
                .hasMessageContaining("again and again");
        assertThat(brought).hasSize(10);
    }

    @Test
    void whatNobodyKnowsCannotBeAsked() {
        var strange =
                given("{\"resultType\":\"input_required\",\"inputRequests\":{\"x\":{\"method\":\"bank/transfer\"}}}");

        assertThatThrownBy(() -> go(client(false), strange))
                .isInstanceOf(UpstreamException.class)
                .hasMessageContaining("not known here");
    }

    @Test
    void aRefusalOfTheClientEndsTheCall() throws Exception {
        var client = new AskedRequester(false, wish -> wish.allDeclined(JsonRpcError.of(-1, "no")));

        assertThat(go(client, WANTS_ROOTS, DONE))
                .isInstanceOfSatisfying(
                        UpstreamAnswer.Declined.class,
                        declined -> assertThat(declined.error().message()).endsWith("no"));
    }

    @Test
    void thePagesOfAnOlderServerBecomeQuestionsForAClientThatWorksInRounds() throws Exception {
        assertThat(go(client(true), WANTS_PAGE)).isInstanceOfSatisfying(UpstreamAnswer.InputWanted.class, wanted -> {
            var page = InputRequests.read(wanted.inputRequests()).orElseThrow();
            assertThat(page.needs().elicitationUrl()).isTrue();
            assertThat(wanted.state()).isEmpty();
        });
        assertThat(go(client(false), WANTS_PAGE)).isEqualTo(WANTS_PAGE);
    }

    private UpstreamAnswer go(AskedRequester client, UpstreamAnswer... answers) throws Exception {
        return go(client, Optional.empty(), answers);
    }

    private UpstreamAnswer go(AskedRequester client, Optional<Resumption> resumption, UpstreamAnswer... answers)
            throws Exception {
        Queue<UpstreamAnswer> left = new ArrayDeque<>(List.of(answers));
        var patience = new Patience(Duration.ofMinutes(1), client, new Cancellation(), resumption);
        return InputRounds.go(
                input -> {
                    brought.add(input);
                    return left.remove();
                },
                patience,
                wishes::add);
    }

    private static AskedRequester client(boolean inRounds) {
        return new AskedRequester(
                inRounds,
                wish -> new InputAnswers(wish.byKey().keySet().stream()
                        .collect(Collectors.toMap(
                                key -> key, key -> new InputAnswer.Given(RawJson.of("{\"given\":1}"))))));
    }

    private static UpstreamAnswer given(String result) {
        return new UpstreamAnswer.Given(RawJson.of(result));
    }
}
