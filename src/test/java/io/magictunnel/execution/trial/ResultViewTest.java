package io.magictunnel.execution.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.execution.trial.ResultPart.Kind;
import io.magictunnel.permission.Decision;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultViewTest {

    @Test
    void textIsText() {
        var view = answered("{\"content\": [{\"type\": \"text\", \"text\": \"hello <b>\"}]}");

        assertThat(view.parts()).containsExactly(new ResultPart(Kind.TEXT, "hello <b>", ""));
        assertThat(view.isGood()).isTrue();
    }

    @Test
    void textThatIsJsonIsShownAsJson() {
        var view = answered("{\"content\": [{\"type\": \"text\", \"text\": \" {\\\"a\\\": 1}\"}]}");

        assertThat(view.parts()).extracting(ResultPart::kind).containsExactly(Kind.JSON);
    }

    @Test
    void textThatOnlyRepeatsTheStructuredContentIsLeftOut() {
        var view = answered("""
                {"structuredContent": {"a": 1}, "content": [{"type": "text", "text": "{\\"a\\":1}"}]}""");

        assertThat(view.parts()).hasSize(1);
    }

    @Test
    void aPictureIsItsData() {
        var view = answered("{\"content\": [{\"type\": \"image\", \"mimeType\": \"image/png\", \"data\": \"iVBO\"}]}");

        assertThat(view.parts()).containsExactly(new ResultPart(Kind.IMAGE, "data:image/png;base64,iVBO", "image/png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"image\", \"mimeType\": \"text/html\", \"data\": \"PHNjcmlwdD4=\"}",
                "{\"type\": \"image\", \"mimeType\": \"image/png\", \"data\": \"x\\\" onerror=alert(1)\"}",
                "{\"type\": \"audio\", \"mimeType\": \"audio/x\\\"y\", \"data\": \"AA==\"}",
                "{\"type\": \"image\"}",
                "{\"type\": \"unheard of\"}",
                "7"
            })
    void whatIsNotWhatItClaimsIsShownAsJson(String content) {
        var view = answered("{\"content\": [%s]}".formatted(content));

        assertThat(view.parts()).extracting(ResultPart::kind).containsExactly(Kind.JSON);
    }

    @Test
    void anEmbeddedTextIsShown() {
        var view = answered("""
                {"content": [{"type": "resource", "resource": {"uri": "x:y", "mimeType": "text/plain", "text": "hi"}}]}""");

        assertThat(view.parts()).containsExactly(new ResultPart(Kind.TEXT, "hi", "text/plain"));
    }

    @Test
    void anAnswerWithNothingInItSaysSo() {
        assertThat(answered("{\"content\": []}").isSilent()).isTrue();
    }

    @Test
    void anAnswerThatIsNoJsonIsAnError() {
        var view = answered("<html>");

        assertThat(view.isGood()).isFalse();
        assertThat(view.details()).startsWith("The answer is no JSON");
    }

    @Test
    void aFailureKeepsItsReason() {
        var view = ResultView.of(new ToolOutcome.Failed(ToolFailure.TIMEOUT, "No answer within 5 s"));

        assertThat(view.ending()).isEqualTo("timeout");
        assertThat(view.details()).isEqualTo("No answer within 5 s");
    }

    @Test
    void aRefusalNamesItsRule() {
        var view = ResultView.of(new ToolOutcome.Refused(new Decision.Denied("grant: viewer, files, deny")));

        assertThat(view.ending()).isEqualTo("refused");
        assertThat(view.details()).isEqualTo("grant: viewer, files, deny");
    }

    private static ResultView answered(String result) {
        return ResultView.of(new ToolOutcome.Answered(result.getBytes(StandardCharsets.UTF_8), false));
    }
}
