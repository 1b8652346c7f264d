package io.magictunnel.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutionTest {

    private final Substitution substitution =
            new Substitution(Map.of("HOST", "example.org", "EMPTY", "", "EVIL", "${HOST}$1")::get);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plain                             | plain
                    https://${HOST}/a                 | https://example.org/a
                    ${HOST}${HOST}                    | example.orgexample.org
                    ${NONE:-http://localhost:11434}   | http://localhost:11434
                    ${HOST:-other}                    | example.org
                    ${EMPTY:-other}                   | other
                    [${NONE:-}]                       | []
                    $${HOST}                          | ${HOST}
                    costs $5                          | costs $5
                    """)
    void putsInWhatTheEnvironmentHas(String text, String filled) throws Exception {
        assertThat(substitution.fill(text)).isEqualTo(filled);
    }

    @Test
    void doesNotLookIntoWhatAVariableContains() throws Exception {
        assertThat(substitution.fill("${EVIL}")).isEqualTo("${HOST}$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${NONE}", "${EMPTY}"})
    void refusesAVariableThatHasNoValue(String text) {
        assertThatThrownBy(() -> substitution.fill(text))
                .isInstanceOf(Substitution.RefusedException.class)
                .hasMessageMatching("the environment variable \\w+ is not set; set it, or write \\$\\{\\w+:-default}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${}", "${HOST", "${1A}", "${HOST:default}", "${a b}"})
    void refusesWhatOnlyLooksLikeAVariable(String text) {
        assertThatThrownBy(() -> substitution.fill(text))
                .hasMessage("'${' opens no variable; allowed are ${NAME}, ${NAME:-default}, and $${ for itself");
    }
}
