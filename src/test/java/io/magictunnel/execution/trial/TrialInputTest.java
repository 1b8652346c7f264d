package io.magictunnel.execution.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.SomeTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"object\"}",
                "{\"type\":\"object\",\"properties\":{}}",
                "{\"type\":\"object\",\"additionalProperties\":false}",
                "{\"properties\":{\"a\":{\"type\":\"string\"}},\"additionalProperties\":true}"
            })
    void aFormIsShownWhereItSaysAll(String schema) {
        assertThat(inputFor(schema).isAsJson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"additionalProperties\":{\"type\":\"string\"}}",
                "{\"additionalProperties\":true}",
                "{\"oneOf\":[{\"required\":[\"a\"]}]}",
                "{\"patternProperties\":{\"^x\":{}}}"
            })
    void jsonIsShownWhereThereIsMoreThanFieldsCanSay(String schema) {
        assertThat(inputFor(schema).isAsJson()).isTrue();
    }

    @Test
    void whatIsNoObjectIsNotSent() {
        var input = inputFor("{}");
        input.showJson();
        input.setJson("[1]");

        assertThat(input.arguments()).isEmpty();
        assertThat(input.getProblems()).containsExactly("The arguments must be one JSON object: { … }");
    }

    private static TrialInput inputFor(String schema) {
        return TrialInput.of(SomeTools.named("t").taking(schema).tool());
    }
}
