package io.magictunnel.execution.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.execution.trial.ResultPart.Kind;
import io.magictunnel.permission.Decision;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

        assertThat(view.parts())
                .containsExactly(new ResultPart(
                        Kind.IMAGE, "data:image/png;base64,iVBO", "image/png", new PartCaption("", "", "", 3, "")));
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

        assertThat(view.parts())
                .containsExactly(new ResultPart(Kind.TEXT, "hi", "text/plain", new PartCaption("", "", "x:y", -1, "")));
    }

    @Test
    void anEmbeddedPictureIsShownAndAnArchiveCanOnlyBeStored() {
        var view = answered("""
                {"content": [
                    {"type": "resource", "resource": {"uri": "x:p", "mimeType": "image/png", "blob": "iVBO"}},
                    {"type": "resource", "resource": {"uri": "x:/a/b c.zip", "mimeType": "text/html", "blob": "iVBO"}}]}""");

        assertThat(view.parts()).extracting(ResultPart::kind).containsExactly(Kind.IMAGE, Kind.FILE);
        assertThat(view.parts().getLast().text()).startsWith("data:application/octet-stream;base64,");
        assertThat(view.parts().getLast().caption().fileName()).isEqualTo("b_c.zip");
    }

    @Test
    void aLinkSaysWhatItLeadsTo() {
        var view = answered("""
                {"content": [{"type": "resource_link", "uri": "https://a.example/r.pdf", "name": "r", "title": "Report",
                    "description": "All of it", "mimeType": "application/pdf", "size": 12,
                    "annotations": {"audience": ["user"]}}]}""");

        assertThat(view.parts())
                .containsExactly(new ResultPart(
                        Kind.LINK,
                        "https://a.example/r.pdf",
                        "application/pdf",
                        new PartCaption("Report", "All of it", "https://a.example/r.pdf", 12, "user")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://a", ""})
    void onlyAddressesOfTheWebAreFollowed(String address) {
        assertThat(new PartCaption("", "", address, -1, "").isWeb()).isFalse();
    }

    @Test
    void aPartThatOnlyTheModelIsMeantToReadSaysSo() {
        var view = answered("""
                {"content": [{"type": "text", "text": "x", "annotations": {"audience": ["assistant"]}},
                    {"type": "text", "text": "y", "annotations": {"audience": ["<b>"]}}]}""");

        assertThat(view.parts()).extracting(part -> part.caption().audience()).containsExactly("assistant", "");
    }

    @Test
    void anErrorOfTheProtocolKeepsItsCodeAndItsData() {
        var error = new JsonRpcError(-32000, "Expired", Optional.of(RawJson.of("{\"a\":1}")));

        var view = ResultView.of(new ToolOutcome.Declined(error));

        assertThat(view.ending()).isEqualTo("declined");
        assertThat(view.details()).isEqualTo("Expired (-32000)");
        assertThat(view.parts()).extracting(ResultPart::text).containsExactly("{\"a\":1}");
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
