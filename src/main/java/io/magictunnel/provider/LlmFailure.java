package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.chat.Usage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A call to a provider that did not end well. Its message names the provider and what it said, and never holds a key. */
public class LlmFailure extends DomainException {

    private final FailureKind kind;
    private final transient Facts facts;

    /**
     * What is known besides the kind.
     *
     * @param status the vendor's HTTP status
     * @param requestId how the vendor calls this call
     * @param afterFirstPiece whether a part of the answer had been handed on already; such a call is not tried again
     * @param usage what the call had used by then, where the vendor said so
     */
    public record Facts(
            OptionalInt status,
            Optional<String> requestId,
            Optional<Duration> retryAfter,
            boolean afterFirstPiece,
            Optional<Usage> usage) {

        public static final Facts NONE =
                new Facts(OptionalInt.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());

        public Facts afterFirstPiece(Optional<Usage> used) {
            return new Facts(status, requestId, retryAfter, true, used.or(() -> usage));
        }
    }

    public LlmFailure(FailureKind kind, String message) {
        this(kind, message, Facts.NONE);
    }

    public LlmFailure(FailureKind kind, String message, Facts facts) {
        super(ProviderError.of(kind), message, facts.retryAfter());
        this.kind = kind;
        this.facts = facts;
    }

    public FailureKind kind() {
        return kind;
    }

    public OptionalInt status() {
        return facts.status();
    }

    public Optional<String> requestId() {
        return facts.requestId();
    }

    public boolean afterFirstPiece() {
        return facts.afterFirstPiece();
    }

    public Optional<Usage> usage() {
        return facts.usage();
    }

    /** The same failure, of a stream that had begun to arrive. */
    public LlmFailure afterFirstPiece(Optional<Usage> used) {
        var later = new LlmFailure(kind, getMessage(), facts.afterFirstPiece(used));
        later.setStackTrace(getStackTrace());
        return later;
    }
}
