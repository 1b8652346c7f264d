package io.magictunnel.provider.overview;

import io.magictunnel.provider.LlmCall;
import io.magictunnel.provider.LlmGateway;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A question to a language model over REST, through the same door as every other. */
@Path("/llm/ask")
@Tag(name = "llm-providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.OPERATOR)
@RequestScoped
public class AskResource {

    private static final String PURPOSE = "ask";

    @Inject
    LlmGateway gateway;

    @Inject
    CurrentCaller current;

    @POST
    @Operation(summary = "Ask a provider, or a group, one question. What it costs is charged like any other call")
    public Reply ask(Question question) {
        var call = question.by(current);
        var start = System.nanoTime();
        if (!question.stream().orElse(false)) {
            return Reply.of(gateway.chat(call), since(start), Optional.empty());
        }
        var first = new AtomicLong();
        var answer = gateway.stream(call, piece -> first.compareAndSet(0, System.nanoTime() - start));
        return Reply.of(
                answer,
                since(start),
                Optional.of(first.get()).filter(nanos -> nanos > 0).map(Duration::ofNanos));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * @param target {@code PROVIDER}, {@code PROVIDER/MODEL} or the name of a group
     * @param model where the target names none
     * @param stream whether the model is asked to speak piece by piece; the answer comes whole all the same
     */
    public record Question(
            String target,
            Optional<String> model,
            String message,
            Optional<String> system,
            Optional<Integer> maxOutputTokens,
            Optional<Boolean> stream) {

        LlmCall by(CurrentCaller caller) {
            var asked = LlmTarget.read(SecurityError.required("target", target));
            var wanted = asked.model().or(() -> model).orElse("");
            var request = ChatRequest.of(wanted, SecurityError.required("message", message))
                    .withSystem(system);
            return new LlmCall(
                    caller.get(),
                    PURPOSE,
                    asked,
                    maxOutputTokens
                            .map(most -> request.withParameters(
                                    ChatParameters.draft().maxOutputTokens(most).build()))
                            .orElse(request));
        }
    }

    /** @param firstPieceAfter where the model spoke piece by piece */
    public record Reply(
            String model,
            String text,
            FinishReason finish,
            Tokens usage,
            List<ChatWarning> warnings,
            Duration took,
            Optional<Duration> firstPieceAfter) {

        static Reply of(ChatAnswer answer, Duration took, Optional<Duration> firstPieceAfter) {
            return new Reply(
                    answer.model(),
                    answer.text(),
                    answer.finish(),
                    Tokens.of(answer.usage()),
                    answer.warnings(),
                    took,
                    firstPieceAfter);
        }
    }

    /** @param source whether the provider has said so, or it was estimated */
    public record Tokens(long input, long cached, long output, long reasoning, Usage.Source source) {

        static Tokens of(Usage usage) {
            return new Tokens(usage.input(), usage.cacheRead(), usage.output(), usage.reasoning(), usage.source());
        }
    }
}
