package io.magictunnel.provider.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.ApiSecret;
import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.ScriptedClient;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.health.CheckStep.Result;
import io.magictunnel.provider.health.CheckStep.Subject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderCheckTest {

    private final ScriptedClient vendor = new ScriptedClient(ProviderKind.OPENAI);

    @Test
    void allFourStepsAreGood() throws IOException {
        try (var listener = listener()) {
            var run = check(listener, Optional.of("sk-good"), List.of()).whole();

            assertThat(run.isGood()).isTrue();
            assertThat(run.done()).extracting(CheckStep::subject).containsExactly(Subject.values());
            assertThat(run.done().getLast().said()).contains("usual has answered in");
        }
    }

    @Test
    void anAddressThatCannotBeReachedIsToldFirstAndTheRestIsNotTried() throws IOException {
        var listener = listener();
        listener.close();

        var run = check(listener, Optional.of("sk-good"), List.of()).whole();

        assertThat(results(run)).containsExactly(Result.FAILED, Result.SKIPPED, Result.SKIPPED, Result.SKIPPED);
        assertThat(run.failure().orElseThrow().said()).startsWith("Nobody listens at");
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void aMissingKeyIsToldWithoutAsking() throws IOException {
        try (var listener = listener()) {
            var run = check(listener, Optional.empty(), List.of()).whole();

            assertThat(results(run)).containsExactly(Result.OK, Result.FAILED, Result.SKIPPED, Result.SKIPPED);
            assertThat(run.failure().orElseThrow().next()).isEqualTo("Give it a key");
        }
    }

    @Test
    void aWrongKeyIsToldWithWhatToDo() throws IOException {
        vendor.lists(() -> {
            throw new LlmFailure(FailureKind.AUTHENTICATION, "The provider 'one' does not accept the key");
        });
        try (var listener = listener()) {
            var run = check(listener, Optional.of("sk-wrong"), List.of()).whole();

            assertThat(results(run)).containsExactly(Result.OK, Result.FAILED, Result.SKIPPED, Result.SKIPPED);
            assertThat(run.failure().orElseThrow().next()).startsWith("Paste the key again");
        }
    }

    @Test
    void whoeverListsNoModelsIsTriedWithTheOneThatWasNamed() throws IOException {
        vendor.lists(() -> {
            throw new LlmFailure(FailureKind.NOT_FOUND, "There is no list");
        });
        try (var listener = listener()) {
            var run = check(listener, Optional.of("sk-good"), List.of("mine")).whole();

            assertThat(run.isGood()).isTrue();
            assertThat(vendor.trail()).containsExactly("one/mine", "one/mine");
        }
    }

    @Test
    void aModelThatDoesNotAnswerIsToldInTheLastStep() throws IOException {
        vendor.fails("one", FailureKind.RATE_LIMITED);
        try (var listener = listener()) {
            var run = check(listener, Optional.of("sk-good"), List.of()).whole();

            assertThat(results(run)).containsExactly(Result.OK, Result.OK, Result.OK, Result.FAILED);
            assertThat(run.failure().orElseThrow().next()).contains("credit");
        }
    }

    @Test
    void eachStepCanBeAskedForAlone() throws IOException {
        try (var listener = listener()) {
            var check = check(listener, Optional.of("sk-good"), List.of());

            var first = check.goOn(CheckRun.BEGIN);
            var second = check.goOn(first);

            assertThat(first.next()).contains(Subject.KEY);
            assertThat(second.done()).hasSize(2);
            assertThat(second.models()).hasSize(1);
        }
    }

    @Test
    void aSmallModelThatChatsIsTried() {
        assertThat(TrialModel.among(named("text-embedding-3-small", "gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano")))
                .contains("gpt-4.1-nano");
        assertThat(TrialModel.among(named("claude-opus-4-5", "claude-haiku-4-5")))
                .contains("claude-haiku-4-5");
        assertThat(TrialModel.among(named("nomic-embed-text"))).isEmpty();
    }

    private ProviderCheck check(ServerSocket listener, Optional<String> key, List<String> models) {
        var to = new Connection(
                "one",
                ProviderKind.OPENAI,
                URI.create("http://localhost:" + listener.getLocalPort()),
                key.map(ApiSecret::new),
                Map.of(),
                CallLimits.USUAL);
        return new ProviderCheck(
                vendor, to, models, new NetworkProbe(), (request, asking) -> asking.ask(request, piece -> {}));
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static List<Result> results(CheckRun run) {
        return run.done().stream().map(CheckStep::result).toList();
    }

    private static List<ModelEntry> named(String... ids) {
        return List.of(ids).stream().map(ModelEntry::named).toList();
    }
}
