package io.magictunnel.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.chat.Usage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LlmFailureTest {

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void everyKindHasACodeWithItsStatus(FailureKind kind) {
        var failure = new LlmFailure(kind, "went wrong");

        assertThat(failure.code().httpStatus()).isEqualTo(kind.httpStatus());
        assertThat(failure.kind()).isEqualTo(kind);
    }

    @Test
    void whatWasUsedBeforeTheBreakIsKept() {
        var used = Usage.of(10, 3, Usage.Source.MEASURED);
        var facts = new LlmFailure.Facts(
                OptionalInt.of(200), Optional.of("req_1"), Optional.of(Duration.ofSeconds(2)), false, Optional.empty());

        var later = new LlmFailure(FailureKind.CUT_OFF, "ended early", facts).afterFirstPiece(Optional.of(used));

        assertThat(later.afterFirstPiece()).isTrue();
        assertThat(later.usage()).contains(used);
        assertThat(later.requestId()).contains("req_1");
        assertThat(later.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(later.status()).hasValue(200);
    }
}
