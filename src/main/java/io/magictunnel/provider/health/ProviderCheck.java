package io.magictunnel.provider.health;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.CallBooks;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.health.CheckStep.Result;
import io.magictunnel.provider.health.CheckStep.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The check of a provider in four steps, each of which can be asked for alone, so that people see how it goes on.
 *
 * @param models those that the operator has chosen; empty for all
 */
record ProviderCheck(LlmClient client, Connection to, List<String> models, NetworkProbe probe, Trial trial) {

    /** Some vendors refuse to be asked for less. */
    private static final int FEW_TOKENS = 16;

    /** Makes a call that costs money, and sees to it that it is paid. */
    @FunctionalInterface
    interface Trial {

        ChatAnswer make(ChatRequest request, CallBooks.Asking asking);
    }

    CheckRun whole() {
        return upTo(Subject.COMPLETION);
    }

    /** No further than that step. */
    CheckRun upTo(Subject last) {
        var run = CheckRun.BEGIN;
        while (run.next().filter(next -> next.compareTo(last) <= 0).isPresent()) {
            run = goOn(run);
        }
        return run;
    }

    CheckRun goOn(CheckRun run) {
        if (run.failure().isPresent()) {
            return run.givenUp();
        }
        return run.next()
                .map(subject -> switch (subject) {
                    case NETWORK -> run.with(network());
                    case KEY -> key(run);
                    case MODELS -> run.with(models(run));
                    case COMPLETION -> run.with(completion(run));
                })
                .orElse(run);
    }

    private CheckStep network() {
        if (to.kind() == ProviderKind.BUILTIN) {
            return good(Subject.NETWORK, Duration.ZERO, "It is part of this product");
        }
        var start = System.nanoTime();
        var complaint = probe.complaint(to);
        return complaint
                .map(said -> bad(Subject.NETWORK, since(start), said, PlainReason.unreachable(to)))
                .orElseGet(() -> good(
                        Subject.NETWORK,
                        since(start),
                        "%s can be reached".formatted(to.base().getHost())));
    }

    /** Whoever lets us in lists models, so that list is asked for here; the next step looks at it. */
    private CheckRun key(CheckRun run) {
        if (to.key().isEmpty() && to.kind().needsKey()) {
            return run.with(bad(Subject.KEY, Duration.ZERO, "There is no key", "Give it a key"));
        }
        var start = System.nanoTime();
        try {
            var found = client.models(to);
            var said = to.key().isPresent() ? "The key is accepted" : "It needs no key";
            return run.with(found).with(good(Subject.KEY, since(start), said));
        } catch (LlmFailure failure) {
            return switch (failure.kind()) {
                case FORBIDDEN, NOT_FOUND ->
                    run.with(good(Subject.KEY, since(start), "The key is not refused, but models are not listed"));
                default -> run.with(bad(Subject.KEY, since(start), failure));
            };
        }
    }

    private CheckStep models(CheckRun run) {
        var missing = models.stream()
                .filter(wanted ->
                        run.models().stream().noneMatch(model -> model.id().equals(wanted)))
                .toList();
        if (run.models().isEmpty() && models.isEmpty()) {
            return bad(
                    Subject.MODELS,
                    Duration.ZERO,
                    "It lists no models",
                    "Name the models that you use, or look at the address");
        }
        var count = run.models().size() == 1
                ? "1 model"
                : "%d models".formatted(run.models().size());
        return good(
                Subject.MODELS,
                Duration.ZERO,
                missing.isEmpty() ? count : "%s; it does not list %s".formatted(count, String.join(", ", missing)));
    }

    private CheckStep completion(CheckRun run) {
        var model = models.stream().findFirst().or(() -> TrialModel.among(run.models()));
        return model.map(this::completion)
                .orElseGet(() -> bad(
                        Subject.COMPLETION,
                        Duration.ZERO,
                        "None of its models seems to chat",
                        "Name the model that you use"));
    }

    private CheckStep completion(String model) {
        if (to.kind() == ProviderKind.BUILTIN) {
            return good(Subject.COMPLETION, Duration.ZERO, "Its rules answer without being asked over the network");
        }
        var start = System.nanoTime();
        try {
            var request = ChatRequest.of(model, "Say OK.")
                    .withParameters(
                            ChatParameters.draft().maxOutputTokens(FEW_TOKENS).build());
            trial.make(request, (sent, pieces) -> client.chat(to, sent));
            var whole = since(start);
            var first = new AtomicReference<Optional<Duration>>(Optional.empty());
            var streaming = System.nanoTime();
            trial.make(
                    request,
                    (sent, pieces) -> client.stream(to, sent, piece -> {
                        first.compareAndSet(Optional.empty(), Optional.of(since(streaming)));
                        pieces.accept(piece);
                    }));
            return good(
                    Subject.COMPLETION,
                    since(start),
                    "%s has answered in %d ms, and its first piece came after %d ms"
                            .formatted(
                                    model,
                                    whole.toMillis(),
                                    first.get()
                                            .orElseGet(() -> since(streaming))
                                            .toMillis()));
        } catch (LlmFailure failure) {
            return bad(Subject.COMPLETION, since(start), failure);
        } catch (DomainException refused) {
            return bad(
                    Subject.COMPLETION,
                    since(start),
                    refused.getMessage(),
                    refused.details().orElse(""));
        }
    }

    private CheckStep bad(Subject subject, Duration took, LlmFailure failure) {
        var reason = PlainReason.of(failure, to);
        return bad(subject, took, reason.said(), reason.next());
    }

    private static CheckStep bad(Subject subject, Duration took, String said, String next) {
        return new CheckStep(subject, Result.FAILED, took, said, next);
    }

    private static CheckStep good(Subject subject, Duration took, String said) {
        return new CheckStep(subject, Result.OK, took, said, "");
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
