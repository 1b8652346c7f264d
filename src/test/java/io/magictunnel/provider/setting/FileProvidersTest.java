package io.magictunnel.provider.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.choice.LoadBalance;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileProvidersTest {

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("llm.providers.openai.kind", "openai"),
            Map.entry("llm.providers.openai.key", "sk-from-the-environment"),
            Map.entry("llm.providers.openai.options", "api=responses,note=a\\,b"),
            Map.entry("llm.providers.openai.timeout", "20s"),
            Map.entry("llm.providers.openai.weight", "2"),
            Map.entry("llm.providers.broken.base", "https://example.com"),
            Map.entry("llm.groups.fast.members", "openai/gpt-4.1-mini"),
            Map.entry("llm.groups.fast.balance", "weighted"),
            Map.entry("llm.groups.fast.weights", "openai/gpt-4.1-mini=3"),
            Map.entry("llm.groups.empty.balance", "weighted"));

    private final FileProviders file = file();

    @Test
    void whatIsWrittenIsRead() {
        var provider = file.provider("openai");

        assertThat(provider.kind()).isEqualTo(ProviderKind.OPENAI);
        assertThat(provider.options()).contains(Map.of("api", "responses", "note", "a,b"));
        assertThat(provider.timeout()).contains(Duration.ofSeconds(20));
        assertThat(provider.weight()).contains(2);
        assertThat(file.key("openai")).contains("sk-from-the-environment");
        assertThat(provider.toString()).doesNotContain("sk-from");
    }

    @Test
    void groupsNameTheirMembers() {
        var group = file.group("fast");

        assertThat(group.members()).containsExactly(LlmTarget.read("openai/gpt-4.1-mini"));
        assertThat(group.balance()).isEqualTo(LoadBalance.WEIGHTED);
        assertThat(group.weights().values()).containsExactly(3);
        assertThat(group.stored()).isFalse();
    }

    @Test
    void oneThatIsBrokenSpoilsNoOther() {
        var rule = new DefinitionRule(DefinitionRuleTest.usualConfig(), new AddressRule(false));

        var written = WrittenProviders.read(file, Map.of(), Map.of(), rule);

        assertThat(written.providers()).containsOnlyKeys("openai");
        assertThat(written.groups()).containsOnlyKeys("fast");
        assertThat(written.problems())
                .containsExactlyInAnyOrder(
                        "broken: kind: found nothing",
                        "empty: members: found nothing; allowed: PROVIDER or PROVIDER/MODEL");
    }

    private static FileProviders file() {
        var file = new FileProviders();
        file.config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(WRITTEN, "test", 100))
                .build();
        return file;
    }
}
