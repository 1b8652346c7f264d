package io.magictunnel.mcp.discovering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStepsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "read a.txt, then count its words|read a.txt|count its words",
                "read a.txt and then count its words|read a.txt|count its words",
                "fetch the page; save it|fetch the page|save it",
                "lies a.txt, danach zähle die Wörter|lies a.txt|zähle die Wörter",
                "first read a.txt. After that delete it|read a.txt|delete it",
            })
    void aRequestOfTwoStepsIsCut(String request, String first, String second) {
        assertThat(RequestSteps.of(request)).isEqualTo(new RequestSteps(first, List.of(second)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "compare a.txt and b.txt",
                "replace \"now; then\" by \"later, then again\" in \"a; b\"",
                "what happened back then",
                "replace 'a, then b' by 'c'",
            })
    void oneStepStaysWhole(String request) {
        assertThat(RequestSteps.of(request).rest()).isEmpty();
    }

    @Test
    void aNumberedListIsOneStepEach() {
        var steps = RequestSteps.of("1. read a.txt\n2. count its words\n3. tell Anna");

        assertThat(steps.first()).isEqualTo("read a.txt");
        assertThat(steps.rest()).containsExactly("count its words", "tell Anna");
    }

    @Test
    void linesBehindAColonAreData() {
        assertThat(RequestSteps.of("Sort these lines:\n- b; then\n- a").rest()).isEmpty();
    }

    @Test
    void oddTextsComeToAnEnd() {
        assertThat(RequestSteps.of(", then ".repeat(20_000)).first()).isNotNull();
        assertThat(RequestSteps.of("\"".repeat(50_001)).rest()).isEmpty();
        assertThat(RequestSteps.of(" ".repeat(50_000)).rest()).isEmpty();
    }
}
