package io.magictunnel.provider.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.setting.ProviderSetting.Origin;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionRuleTest {

    private static final Map<String, String> NAMES = Map.of(
            "api.example.com", "93.184.216.34",
            "inside.example.com", "10.0.0.8",
            "metadata.example.com", "169.254.169.254",
            "localhost", "127.0.0.1");

    private final LlmConfig config = usualConfig();
    private final DefinitionRule rule = new DefinitionRule(config, new AddressRule(false, DefinitionRuleTest::resolve));

    @Test
    void whatIsLeftOutIsFilledIn() {
        var setting = check("{\"kind\": \"openai\"}");

        assertThat(setting.base()).isEqualTo(URI.create("https://api.openai.com/v1"));
        assertThat(setting.weight()).isEqualTo(1);
        assertThat(setting.models()).isEmpty();
        assertThat(setting.guard().maxConcurrent()).isEqualTo(32);
        assertThat(setting.guard().requestsPerMinute()).isEmpty();
        assertThat(setting.limits().total()).isEqualTo(Duration.ofMinutes(5));
        assertThat(setting.disabled()).isFalse();
    }

    @Test
    void whatIsSaidHolds() {
        var setting = check("""
                {"kind": "custom", "base": "https://api.example.com/v1/", "models": ["m"], "timeout": "PT20S",
                 "requests_per_minute": 60, "weight": 3, "fallbacks": ["other/with/slash"], "disabled": true}""");

        assertThat(setting.base()).isEqualTo(URI.create("https://api.example.com/v1"));
        assertThat(setting.guard().requestsPerMinute()).isEqualTo(OptionalLong.of(60));
        assertThat(setting.limits().total()).isEqualTo(Duration.ofSeconds(20));
        assertThat(setting.fallbacks().general()).containsExactly(LlmTarget.read("other/with/slash"));
        assertThat(setting.weight()).isEqualTo(3);
        assertThat(setting.disabled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "azure_openai"}                                     | base: found nothing
            {"kind": "custom", "base": "ftp://api.example.com"}          | allowed: http:// or https://
            {"kind": "custom", "base": "http://me:pass@api.example.com"} | without user name
            {"kind": "custom", "base": "https://api.example.com?key=1"}  | without user name, query
            {"kind": "custom", "base": "https://inside.example.com"}     | leads to 10.0.0.8; allowed: public addresses
            {"kind": "custom", "base": "https://metadata.example.com"}   | leads to 169.254.169.254
            {"kind": "custom", "base": "https://nowhere.example.com"}    | is not known
            {"kind": "openai", "weight": 0}                              | weight: found 0; allowed: 1 to 100
            {"kind": "openai", "max_concurrent": 20000}                  | max_concurrent: found 20000; allowed: 1 to 10000
            {"kind": "openai", "timeout": "PT2H"}                        | timeout: found PT2H; allowed: PT0.1S to PT30M
            {"kind": "openai", "tokens_per_minute": 0}                   | tokens_per_minute: found 0
            {"kind": "openai", "models": ["a\\nb"]}                      | models: found
            {"kind": "openai", "fallbacks": ["/m"]}                      | allowed: PROVIDER or PROVIDER/MODEL
            """)
    void whatDoesNotFitIsRefusedByItsField(String json, String reason) {
        assertThatThrownBy(() -> check(json))
                .isInstanceOf(DomainException.class)
                .satisfies(refused -> assertThat(((DomainException) refused).details())
                        .hasValueSatisfying(details -> assertThat(details).contains(reason)));
    }

    @Test
    void anAddressThatHoldsAPasswordIsNotRepeated() {
        assertThatThrownBy(() -> check("{\"kind\": \"custom\", \"base\": \"http://me:s3cret@api.example.com\"}"))
                .satisfies(refused -> assertThat(((DomainException) refused).details() + refused.getMessage())
                        .doesNotContain("s3cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:11434", "https://api.example.com/v1"})
    void thisMachineAndPublicAddressesAreAllowed(String base) {
        assertThat(check("{\"kind\": \"custom\", \"base\": \"%s\"}".formatted(base))
                        .base())
                .isEqualTo(URI.create(base));
    }

    @Test
    void theOperatorsFileMayNameAnyAddress() {
        var inside = read("{\"kind\": \"custom\", \"base\": \"http://inside.example.com\"}");

        assertThat(rule.check("inside", inside, Origin.FILE).base()).hasHost("inside.example.com");
    }

    @Test
    void aNameThatLeadsElsewhereLaterIsNotAskedAnyMore() {
        var stored = new DefinitionRule(config, new AddressRule(true))
                .check("x", read("{\"kind\": \"custom\", \"base\": \"http://inside.example.com\"}"), Origin.STORED);

        assertThat(new AddressRule(false, DefinitionRuleTest::resolve).stillAllows(stored))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "a/b", "-a", "../../etc", "ä"})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> rule.check(name, read("{\"kind\": \"openai\"}"), Origin.STORED))
                .isInstanceOf(DomainException.class);
    }

    private ProviderSetting check(String json) {
        return rule.check("one", read(json), Origin.STORED);
    }

    private static ProviderDefinition read(String json) {
        return SnakeCaseJson.MAPPER.readValue(json, ProviderDefinition.class);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (!NAMES.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(NAMES.get(host));
    }

    static LlmConfig usualConfig() {
        var config = new LlmConfig();
        config.connectTimeout = Duration.ofSeconds(10);
        config.idleTimeout = Duration.ofMinutes(1);
        config.totalTimeout = Duration.ofMinutes(5);
        config.maxAnswerSize = 1 << 20;
        config.maxConcurrent = 32;
        config.maxWaiting = 8;
        config.patience = Duration.ofSeconds(10);
        config.breakerCalls = 10;
        config.breakerWindow = Duration.ofMinutes(2);
        config.failurePercent = 50;
        config.breakerPause = Duration.ofSeconds(30);
        config.trials = 2;
        config.attempts = 3;
        config.firstWait = Duration.ofMillis(1);
        config.longestWait = Duration.ofSeconds(20);
        config.deadline = Duration.ofMinutes(10);
        config.keepModelsFor = Duration.ofHours(1);
        config.assumedOutput = 4096;
        config.usualOutput = 32_768;
        config.reloadEvery = Duration.ofSeconds(30);
        return config;
    }
}
