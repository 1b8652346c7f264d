package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.chat.ChatAnswer;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.ExecutionContext;
import org.eclipse.microprofile.faulttolerance.FallbackHandler;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** What callers are told when a call meets the outermost bounds of the door. */
@Dependent
public class GatewayBounds implements FallbackHandler<ChatAnswer> {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Override
    public ChatAnswer handle(ExecutionContext call) {
        if (call.getFailure() instanceof BulkheadException) {
            throw new DomainException(
                    ProviderError.TOO_MANY_LLM_CALLS,
                    "All calls of language models that may run at once are running",
                    Optional.of(SOON));
        }
        throw new LlmFailure(FailureKind.TIMEOUT, "The call was not answered in the time that any call may take");
    }
}
