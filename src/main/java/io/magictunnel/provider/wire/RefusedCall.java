package io.magictunnel.provider.wire;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.LlmFailure.Facts;
import io.magictunnel.provider.wire.refusal.Refusal;
import io.magictunnel.provider.wire.refusal.VendorError;
import io.magictunnel.provider.wire.refusal.VendorText;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a failure of what a vendor says when it refuses. */
final class RefusedCall {

    private RefusedCall() {}

    static LlmFailure failure(WireAnswer answer, VendorError error, Optional<Duration> waitingTime) {
        var kind = Refusal.kind(answer.status(), error);
        var said = error.message().isBlank() ? "" : ": " + VendorText.line(error.message(), answer.keys());
        var facts = new Facts(
                OptionalInt.of(answer.status()),
                answer.requestId(),
                waitingTime.or(error::retryAfter).filter(time -> canBeWaitedFor(kind)),
                false,
                Optional.empty());
        return new LlmFailure(
                kind, "Provider '%s' %s%s".formatted(answer.provider(), what(kind, answer.status()), said), facts);
    }

    private static boolean canBeWaitedFor(FailureKind kind) {
        return switch (kind) {
            case RATE_LIMITED, OVERLOADED, SERVER_ERROR, TIMEOUT -> true;
            default -> false;
        };
    }

    private static String what(FailureKind kind, int status) {
        if (status >= 300 && status < 400) {
            return "sends us elsewhere (HTTP %d), where the key does not go".formatted(status);
        }
        var how = status < 300 ? "within its stream" : "HTTP " + status;
        return switch (kind) {
            case AUTHENTICATION -> "refuses the key (%s)".formatted(how);
            case FORBIDDEN -> "does not allow this (%s)".formatted(how);
            case NOT_FOUND -> "does not know the model or the address (%s)".formatted(how);
            case RATE_LIMITED -> "limits the rate of calls (%s)".formatted(how);
            case OVERLOADED -> "is overloaded (%s)".formatted(how);
            case CONTEXT_WINDOW -> "cannot take so long a request (%s)".formatted(how);
            case CONTENT_POLICY -> "refuses the content (%s)".formatted(how);
            case INVALID_REQUEST -> "finds the request invalid (%s)".formatted(how);
            case TIMEOUT -> "took too long (%s)".formatted(how);
            default -> "failed (%s)".formatted(how);
        };
    }
}
