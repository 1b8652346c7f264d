package io.magictunnel.execution.argument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCheckTest {

    private static final ToolDefinition TOOL =
            SomeTools.named("tool").taking("""
                    {"type": "object", "required": ["text"], "additionalProperties": false,
                     "properties": {
                        "text": {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]*$"},
                        "count": {"type": ["integer", "null"], "minimum": 1, "maximum": 9, "default": 3},
                        "kind": {"enum": ["one", "two"]},
                        "list": {"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 2},
                        "inner": {"type": "object", "properties": {"deep": {"type": "string", "default": "d"}},
                                  "additionalProperties": false},
                        "api_key": {"type": "integer"}
                     }}""").tool();

    private final ArgumentCheck check = Checks.usual();

    @Test
    void fillsInTheDefaultsOfOurOwnTools() {
        assertThat(fitting(TOOL, "{\"text\": \"ab\", \"inner\": {}}"))
                .isEqualTo("{\"text\":\"ab\",\"inner\":{\"deep\":\"d\"},\"count\":3}");
    }

    @Test
    void leavesTheArgumentsOfOtherServersAlone() {
        var foreign = SomeTools.named("tool")
                .from(new ToolSource.UpstreamServer("up"))
                .taking("{\"type\": \"object\", \"properties\": {\"a\": {\"default\": 1}}}")
                .tool();

        assertThat(fitting(foreign, "{}")).isEqualTo("{}");
    }

    @Test
    void noBytesStandForNoArguments() {
        assertThat(fitting(SomeTools.named("tool").tool(), "")).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                              | /text: found nothing; allowed: a value: this property is required
                    {"text": 1}                     | /text: found 1; allowed: string
                    {"text": "a"}                   | /text: found "a"; allowed: at least 2 characters
                    {"text": "abcde"}               | /text: found "abcde"; allowed: at most 4 characters
                    {"text": "AB"}                  | /text: found "AB"; allowed: texts that match ^[a-z]*$
                    {"text": "ab", "count": "3"}    | /count: found "3"; allowed: "integer", "null"
                    {"text": "ab", "count": 0}      | /count: found 0; allowed: at least 1
                    {"text": "ab", "count": 10}     | /count: found 10; allowed: at most 9
                    {"text": "ab", "kind": "three"} | /kind: found "three"; allowed: one of "one", "two"
                    {"text": "ab", "list": []}      | /list: found []; allowed: at least 1 elements
                    {"text": "ab", "list": [true, 1]} | /list/1: found 1; allowed: boolean
                    {"text": "ab", "txt": 1}        | /txt: found an unknown property; allowed: text, count, kind, list, inner, api_key
                    {"text": "ab", "inner": {"x": 1}} | /inner/x: found an unknown property; allowed: deep
                    {"text": "ab", "api_key": "s3cret"} | /api_key: found a text that is not shown; allowed: integer
                    """)
    void saysWhatIsWrongWhereAndWhatIsAllowed(String arguments, String details) {
        assertThat(unfitting(TOOL, arguments)).isEqualTo(details);
    }

    @Test
    void saysEverythingThatIsWrong() {
        assertThat(unfitting(TOOL, "{\"count\": 0, \"kind\": 1}").lines())
                .containsExactlyInAnyOrder(
                        "/text: found nothing; allowed: a value: this property is required",
                        "/count: found 0; allowed: at least 1",
                        "/kind: found 1; allowed: one of \"one\", \"two\"");
    }

    @Test
    void saysNoMoreThanTenThings() {
        var tool = SomeTools.named("tool")
                .taking("{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}")
                .tool();
        var many = Json.MAPPER.createObjectNode();
        for (var i = 0; i < 25; i++) {
            many.put("p" + i, i);
        }

        assertThat(unfitting(tool, many.toString()).lines()).hasSize(11).last().isEqualTo("and 15 more");
    }

    @Test
    void longValuesAreCut() {
        assertThat(unfitting(TOOL, "{\"text\": \"%s\"}".formatted("a".repeat(5_000))))
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"x\"", "{", "{\"a\":1}x", "{\"a\":1,\"a\":2}", "\0", "{a:1}"})
    void whatIsNoJsonObjectIsRefused(String arguments) {
        assertThat(unfitting(TOOL, arguments)).startsWith("The arguments ");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(unfitting(TOOL, "{\"text\":" + "[".repeat(10_000))).contains("nesting");
    }

    @Test
    void tooManyBytesAreRefusedUnread() {
        assertThat(unfitting(TOOL, " ".repeat(1_048_577)))
                .isEqualTo("The arguments have 1048577 bytes; allowed are up to 1048576");
    }

    @Test
    void aSchemaOfAnotherServerThatIsBeyondUsIsThatServersAffair() {
        var foreign = SomeTools.named("tool")
                .from(new ToolSource.UpstreamServer("up"))
                .taking("{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"https://example.com/x\"}}}")
                .tool();

        assertThat(fitting(foreign, "{\"a\": 1}")).isEqualTo("{\"a\":1}");
    }

    private String fitting(ToolDefinition tool, String arguments) {
        return check.check(tool, arguments.getBytes(UTF_8)) instanceof ArgumentCheck.Result.Fit fit
                ? fit.arguments().toString()
                : "unfit";
    }

    private String unfitting(ToolDefinition tool, String arguments) {
        return check.check(tool, arguments.getBytes(UTF_8)) instanceof ArgumentCheck.Result.Unfit unfit
                ? unfit.details()
                : "fit";
    }
}
