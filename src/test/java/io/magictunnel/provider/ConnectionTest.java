package io.magictunnel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.magictunnel.platform.DomainException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

    private static final String KEY = "sk-very-secret-0123456789";

    @Test
    void theKeyIsNotShown() {
        var connection = to("https://api.example.com/v1");

        assertThat(connection.toString()).doesNotContain(KEY).contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com",
                "file:///etc/passwd",
                "https:///v1",
                "/v1",
                "https://me:" + KEY + "@example.com",
                "https://example.com/v1?key=" + KEY,
                "https://example.com/v1#" + KEY
            })
    void anAddressThatIsNotPlainIsRefusedWithoutRepeatingIt(String base) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> to(base))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ProviderError.PROVIDER_ADDRESS_INVALID))
                .satisfies(refusal -> assertThat(refusal.getMessage() + refusal.details())
                        .contains("mine")
                        .doesNotContain(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\r\nX-Injected: yes", "schl\u00fcssel", "tab\t"})
    void aKeyThatFitsNoHeaderIsRefusedWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> new ApiSecret(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ProviderError.PROVIDER_KEY_INVALID))
                .satisfies(refusal -> assertThat(
                                text.isEmpty() || !refusal.getMessage().contains(text))
                        .isTrue());
    }

    @Test
    void anEmptyOptionIsNoOption() {
        var connection = new Connection(
                "mine",
                ProviderKind.CUSTOM,
                URI.create("http://localhost"),
                Optional.empty(),
                Map.of("api", " ", "version", "2"),
                CallLimits.USUAL);

        assertThat(connection.option("api")).isEmpty();
        assertThat(connection.option("version")).contains("2");
        assertThat(connection.option("other")).isEmpty();
    }

    @Test
    void limitsAreGreaterThanZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallLimits(Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 0));
    }

    private static Connection to(String base) {
        return new Connection(
                "mine",
                ProviderKind.OPENAI,
                URI.create(base),
                Optional.of(new ApiSecret(KEY)),
                Map.of(),
                CallLimits.USUAL);
    }
}
