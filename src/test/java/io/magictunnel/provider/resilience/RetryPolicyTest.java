package io.magictunnel.provider.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

    private static final Duration PLENTY = Duration.ofMinutes(5);
    private static final RetryRule RULE = new RetryRule(4, Duration.ofMillis(400), Duration.ofSeconds(20));

    private final RetryPolicy least = new RetryPolicy(RULE, () -> 0);
    private final RetryPolicy most = new RetryPolicy(RULE, () -> 1);

    @Test
    void theWaitDoublesAndIsSpread() {
        var failure = new LlmFailure(FailureKind.SERVER_ERROR, "broken");

        assertThat(least.waitAfter(1, failure, PLENTY)).contains(Duration.ofMillis(200));
        assertThat(most.waitAfter(1, failure, PLENTY)).contains(Duration.ofMillis(400));
        assertThat(most.waitAfter(3, failure, PLENTY)).contains(Duration.ofMillis(1600));
    }

    @Test
    void whatTheProviderAsksForIsKeptAndOnlyAddedTo() {
        var failure = limited(Duration.ofSeconds(5));

        assertThat(least.waitAfter(1, failure, PLENTY)).contains(Duration.ofSeconds(5));
        assertThat(most.waitAfter(1, failure, PLENTY)).contains(Duration.ofMillis(5500));
    }

    @Test
    void whoeverAsksForTooMuchPatienceIsNotAskedAgain() {
        assertThat(least.waitAfter(1, limited(Duration.ofSeconds(23)), PLENTY)).isEmpty();
        assertThat(most.waitAfter(1, limited(Duration.ofSeconds(20)), PLENTY)).contains(Duration.ofSeconds(22));
    }

    @Test
    void nothingIsTriedAgainAfterTheDeadline() {
        assertThat(least.waitAfter(1, limited(Duration.ofSeconds(5)), Duration.ofSeconds(5)))
                .isEmpty();
        assertThat(least.waitAfter(1, limited(Duration.ofSeconds(5)), Duration.ZERO))
                .isEmpty();
    }

    @Test
    void theLastAttemptIsTheLast() {
        var failure = new LlmFailure(FailureKind.NETWORK, "no route");

        assertThat(least.waitAfter(3, failure, PLENTY)).isPresent();
        assertThat(least.waitAfter(4, failure, PLENTY)).isEmpty();
    }

    @Test
    void nothingIsTriedAgainOnceAPieceHasBeenHandedOn() {
        var failure = new LlmFailure(FailureKind.CUT_OFF, "gone").afterFirstPiece(Optional.empty());

        assertThat(least.waitAfter(1, failure, PLENTY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {
                "AUTHENTICATION",
                "FORBIDDEN",
                "NOT_FOUND",
                "CONTEXT_WINDOW",
                "CONTENT_POLICY",
                "INVALID_REQUEST",
                "TOO_LARGE"
            })
    void whatCannotEndWellIsNotTriedAgain(FailureKind kind) {
        assertThat(least.waitAfter(1, new LlmFailure(kind, "no"), PLENTY)).isEmpty();
    }

    @Test
    void aCallIsAttemptedAtLeastOnce() {
        assertThatThrownBy(() -> new RetryRule(0, PLENTY, PLENTY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LlmFailure limited(Duration retryAfter) {
        var facts = new LlmFailure.Facts(
                OptionalInt.of(429), Optional.empty(), Optional.of(retryAfter), false, Optional.empty());
        return new LlmFailure(FailureKind.RATE_LIMITED, "slow down", facts);
    }
}
