package io.magictunnel.enhancement.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MishapTest {

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, RATE_LIMIT_EXCEEDED",
        "NETWORK, NETWORK_ERROR",
        "CUT_OFF, NETWORK_ERROR",
        "SERVER_ERROR, LLM_PROVIDER_ERROR",
        "OVERLOADED, LLM_PROVIDER_ERROR",
        "AUTHENTICATION, AUTHENTICATION_FAILED",
        "FORBIDDEN, AUTHENTICATION_FAILED",
        "TIMEOUT, TIMEOUT_ERROR",
        "CONTENT_POLICY, INVALID_TOOL_DEFINITION"
    })
    void whatAProviderSaysIsAMishapOfTheErrorModel(FailureKind kind, Mishap expected) {
        assertThat(Mishap.of(new LlmFailure(kind, "no"))).isEqualTo(expected);
    }

    @Test
    void whatIsNoRefusalIsTheStoresFault() {
        assertThat(Mishap.of(new IllegalStateException("database"))).isEqualTo(Mishap.STORAGE_ERROR);
        assertThat(Mishap.of(new DomainException(EnhancementError.ENHANCEMENT_FAILED, "no")))
                .isEqualTo(Mishap.VALIDATION_FAILED);
    }

    @Test
    void aRateLimitIsWaitedForAsTheProviderSaysOrTwiceAsLongEachTime() {
        assertThat(Mishap.RATE_LIMIT_EXCEEDED.waitAfter(1, Optional.of(Duration.ofSeconds(17))))
                .contains(Duration.ofSeconds(17));
        assertThat(Mishap.RATE_LIMIT_EXCEEDED.waitAfter(1, Optional.empty())).contains(Duration.ofSeconds(1));
        assertThat(Mishap.RATE_LIMIT_EXCEEDED.waitAfter(3, Optional.empty())).contains(Duration.ofSeconds(4));
    }

    @Test
    void aNetworkIsWaitedForLongerEachTimeAndTheRestFailsFast() {
        assertThat(Mishap.NETWORK_ERROR.waitAfter(2, Optional.empty())).contains(Duration.ofSeconds(4));
        assertThat(Mishap.AUTHENTICATION_FAILED.waitAfter(1, Optional.empty())).isEmpty();
        assertThat(Mishap.VALIDATION_FAILED.waitAfter(1, Optional.empty())).isEmpty();
    }
}
