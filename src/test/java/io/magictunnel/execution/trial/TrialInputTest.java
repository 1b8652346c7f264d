package io.magictunnel.execution.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
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

    @Test
    void argumentsThatTheAddressBringsStandInTheForm() {
        var input = inputFor("{\"properties\":{\"text\":{\"type\":\"string\"}}}");

        input.fill("{\"text\":\"<b>one\"}");

        assertThat(input.arguments())
                .hasValueSatisfying(sent -> assertThat(new String(sent, UTF_8)).isEqualTo("{\"text\":\"<b>one\"}"));
    }

    @Test
    void anAddressThatBringsNoJsonFillsNothingAndIsToldSo() {
        var input = inputFor("{\"properties\":{\"text\":{\"type\":\"string\"}}}");

        input.fill("{broken");

        assertThat(input.arguments())
                .hasValueSatisfying(sent -> assertThat(new String(sent, UTF_8)).isEqualTo("{}"));
    }

    private static TrialInput inputFor(String schema) {
        return TrialInput.of(SomeTools.named("t").taking(schema).tool());
    }
}
