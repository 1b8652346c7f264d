package io.magictunnel.enhancement;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(MetadataConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "elicitation.enabled", "true",
                        "elicitation.provider", "builtin",
                        "elicitation.model", "",
                        "elicitation.extract_keywords", "true",
                        "elicitation.extract_categories", "true",
                        "elicitation.extract_use_cases", "true",
                        "elicitation.extract_complexity", "true",
                        "elicitation.extract_related_tools", "true",
                        "elicitation.extract_security_considerations", "true",
                        "elicitation.max_retries", "3"));
    }
}
