package io.magictunnel.enhancement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.registry.RegistryError;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriterRefusalTest {

    @Test
    void whatIsAnsweredIsAnswered() {
        assertThat(WriterRefusal.<String>ofWhoWrites(() -> "words")).isEqualTo("words");
    }

    @Test
    void whoCannotBeAskedNowMayBeAskedLater() {
        var refused = refused(new DomainException(
                ProviderError.PROVIDER_RATE_LIMITED, "Too often", Optional.of(Duration.ofSeconds(60))));

        assertThat(refused.code().name()).isEqualTo("PROVIDER_UNAVAILABLE");
        assertThat(refused.code().httpStatus()).isEqualTo(503);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(60));
        assertThat(refused.details()).contains("PROVIDER_RATE_LIMITED: Too often");
    }

    @Test
    void whoDoesNotExistIsAMatterOfConfiguration() {
        var refused = refused(new DomainException(ProviderError.PROVIDER_NOT_FOUND, "There is no provider 'x'"));

        assertThat(refused.code()).isEqualTo(EnhancementError.INVALID_CONFIGURATION);
    }

    @Test
    void theRestHasFailed() {
        var refused = refused(new DomainException(ProviderError.PROVIDER_CONTENT_POLICY, "No", "because"));

        assertThat(refused.code()).isEqualTo(EnhancementError.ENHANCEMENT_FAILED);
        assertThat(refused.details()).contains("PROVIDER_CONTENT_POLICY: No; because");
    }

    @Test
    void otherRefusalsStayAsTheyAre() {
        var missing = new DomainException(RegistryError.TOOL_NOT_FOUND, "There is no tool 'x'");

        assertThat(refused(missing)).isSameAs(missing);
    }

    private static DomainException refused(DomainException by) {
        return catchThrowableOfType(
                DomainException.class,
                () -> WriterRefusal.ofWhoWrites(() -> {
                    throw by;
                }));
    }
}
