package io.magictunnel.execution.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.execution.argument.UnfitValueException;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.Template;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://a.example/{v}           | x y     | https://a.example/x%20y
                    https://a.example/{v}/end       | a/b?c#d | https://a.example/a%2Fb%3Fc%23d/end
                    https://a.example/?q={v}        | a&b=c+d | https://a.example/?q=a%26b%3Dc%2Bd
                    https://a.example/#{v}          | a#b     | https://a.example/#a%23b
                    https://a.example/{v}           | é€      | https://a.example/%C3%A9%E2%82%AC
                    https://a.example/{v}           | %2e%2e  | https://a.example/%252e%252e
                    https://{v}/x                   | b.example:8080 | https://b.example:8080/x
                    https://a.{v}.example           | b       | https://a.b.example
                    {v}                             | https://b.example/p?q=1 | https://b.example/p?q=1
                    """)
    void putsValuesWhereTheyCannotBecomePartsOfTheAddress(String url, String value, String address) throws Exception {
        assertThat(target(url, value).address()).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/{v}, true",
        "https://a.example?{v}, true",
        "https://a.example, true",
        "https://{v}/x, false",
        "https://a.example{v}, false",
        "https://a.example:{v}, false",
        "{v}, false",
    })
    void knowsWhoWroteTheHost(String url, boolean isOfTheTool) throws Exception {
        var value = url.equals("{v}") ? "https://b.example" : url.endsWith(":{v}") ? "80" : "b";

        assertThat(target(url, value).isOfTheTool()).isEqualTo(isOfTheTool);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example/x", "a@b.example", "a b", "a\nb", "[::1]", "a#", "a?x", "a\\b", ""})
    void aHostIsOnlyAHost(String value) {
        assertThatThrownBy(() -> target("https://{v}/x", value)).isInstanceOf(UnfitValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example",
                "file:///etc/passwd",
                "//a.example",
                "a.example",
                "http:///x",
                "http://user:secret@a.example",
                "http://a.example/x\ny",
                "jar:http://a.example!/x",
                "http://a.example/../x",
                "javascript:alert(1)",
                "http://[::1",
                ""
            })
    void aWholeAddressIsHttpToAHost(String value) {
        assertThatThrownBy(() -> target("{v}", value)).isInstanceOf(UnfitValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void aValueDoesNotClimbInThePath(String value) {
        assertThatThrownBy(() -> target("https://a.example/x/{v}/y", value))
                .isInstanceOf(UnfitValueException.class)
                .hasMessageContaining("'.' and '..' are not allowed");
    }

    @Test
    void noValueChangesTheHostOrAddsParameters() throws Exception {
        var random = new Random(11);
        var letters = "/?#&=:@%\\ .\n\t\0;'\"<>[]{}|^`éa0";
        for (var round = 0; round < 1_000; round++) {
            var value = new StringBuilder("v");
            for (var i = random.nextInt(12); i > 0; i--) {
                value.append(letters.charAt(random.nextInt(letters.length())));
            }

            var address = target("https://a.example/p/{v}?q={v}&r=1", value.toString())
                    .address();

            assertThat(address.getHost()).isEqualTo("a.example");
            assertThat(address.getRawPath().split("/", -1)).hasSize(3);
            assertThat(address.getRawQuery().split("[&=]", -1)).hasSize(4);
            assertThat(address.getPath()).isEqualTo("/p/" + value);
        }
    }

    @Test
    void addsTheParametersThatHaveAValue() throws Exception {
        var query = new LinkedHashMap<String, Template>();
        query.put("a b", Template.of("{v}"));
        query.put("gone", Template.of("{absent}"));
        query.put("c", Template.of("x={v}"));
        var routing = routing("https://a.example/?z=1", query);

        assertThat(Target.of(routing, Json.MAPPER.readTree("{\"v\": \"1&2\"}")).address())
                .hasToString("https://a.example/?z=1&a%20b=1%262&c=x%3D1%262");
        assertThat(Target.of(routing("https://a.example", query), Json.MAPPER.readTree("{\"v\": \"1\"}"))
                        .address())
                .hasToString("https://a.example?a%20b=1&c=x%3D1");
    }

    private static Target target(String url, String value) throws UnfitValueException {
        return Target.of(routing(url, Map.of()), Json.MAPPER.createObjectNode().put("v", value));
    }

    private static Routing.Http routing(String url, Map<String, Template> query) {
        return new Routing.Http("GET", Template.of(url), Map.of(), query, Optional.empty(), Duration.ofSeconds(5));
    }
}
