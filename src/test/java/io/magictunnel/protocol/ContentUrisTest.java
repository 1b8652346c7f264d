package io.magictunnel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentUrisTest {

    private static final ContentUris.Naming NEW = (uri, isLink) -> (isLink ? "link:" : "new:") + uri;

    @Test
    void onlyTheUrisOfResourcesChangeAndAllElseStaysByteByByte() {
        var result = RawJson.of("""
                { "content" : [ {"type":"text","text":"\\"uri\\": \\"x\\"","uri":"not this"},
                  {"uri":"a://1" ,"vendor":1.50,"type":"resource_link"},
                  {"type":"resource","resource":{"mimeType":"t", "uri" : "a:\\/\\/2","text":"…"}} ],
                  "structuredContent":{"uri":"not this"},"isError":false}""");

        assertThat(ContentUris.ofToolResult(result).replaced(NEW)).hasToString("""
                { "content" : [ {"type":"text","text":"\\"uri\\": \\"x\\"","uri":"not this"},
                  {"uri":"link:a://1" ,"vendor":1.50,"type":"resource_link"},
                  {"type":"resource","resource":{"mimeType":"t", "uri" : "new:a://2","text":"…"}} ],
                  "structuredContent":{"uri":"not this"},"isError":false}""");
    }

    @Test
    void aPromptsMessagesHaveOneContentOrSeveral() {
        var result = RawJson.of("""
                {"messages":[{"role":"user","content":{"type":"resource","resource":{"uri":"a://1"}}},
                 {"role":"user","content":[{"type":"resource_link","uri":"a://2"}]}]}""");

        assertThat(ContentUris.ofPrompt(result).replaced(NEW)).hasToString("""
                {"messages":[{"role":"user","content":{"type":"resource","resource":{"uri":"new:a://1"}}},
                 {"role":"user","content":[{"type":"resource_link","uri":"link:a://2"}]}]}""");
    }

    @Test
    void whatWasReadIsNamedInEveryPart() {
        var result = RawJson.of("{\"contents\":[{\"uri\":\"a://1\",\"text\":\"\"},{\"uri\":\"a://2\",\"blob\":\"\"}]}");

        assertThat(ContentUris.ofContents(result).replaced(NEW))
                .hasToString(
                        "{\"contents\":[{\"uri\":\"new:a://1\",\"text\":\"\"},{\"uri\":\"new:a://2\",\"blob\":\"\"}]}");
    }

    @Test
    void whereNoNameChangesTheResultIsTheSameObject() {
        var result = RawJson.of("{\"contents\":[{\"uri\":\"a://1\"}]}");

        assertThat(ContentUris.ofContents(result).replaced((uri, isLink) -> uri))
                .isSameAs(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "[]",
                "null",
                "{}",
                "{\"content\":{\"uri\":7}}",
                "{\"content\":[7,null,[{\"uri\":\"a\"}],{\"type\":\"resource\",\"resource\":\"uri\"}]}",
                "{\"content\":[{\"type\":\"resource_link\",\"uri\":{\"uri\":\"a\"}}]}",
                "{\"messages\":{\"content\":\"uri\"},\"contents\":\"uri\"}",
                "{\"messages\":[{\"content\":7,\"uri\":\"a\"},8]}"
            })
    void whatHasAnotherFormStays(String text) {
        var result = RawJson.of(text);

        assertThat(ContentUris.ofToolResult(result).replaced(NEW)).isSameAs(result);
        assertThat(ContentUris.ofPrompt(result).replaced(NEW)).isSameAs(result);
        assertThat(ContentUris.ofContents(result).replaced(NEW)).isSameAs(result);
    }
}
