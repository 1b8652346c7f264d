package io.magictunnel.registry.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test://template/{id}/data       | test://template/123/data",
                "test://template/{id}/data       | test://template/a%2Fb/data",
                "file:///{+path}                 | file:///a/b/c.txt",
                "file://{/path*}                 | file:///a/b",
                "x://{host}{/first,second}       | x://h/a/b",
                "x://list{?page,size}            | x://list?page=1&size=2",
                "x://list{?page,size}            | x://list",
                "x://list?fixed=1{&more}         | x://list?fixed=1&more=2",
                "x://doc{#part}                  | x://doc#two",
                "x://name{.ext*}                 | x://name.tar.gz",
                "x://car{;colour,doors}          | x://car;colour=red;doors=3",
                "x://{var:3}                     | x://abc",
                "x://{a}{b}{c}                   | x://abc",
                "x://plain                       | x://plain"
            })
    void recognisesWhatWasMadeFromIt(String template, String uri) {
        assertThat(UriTemplate.read(template).orElseThrow().matches(uri)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test://template/{id}/data | test://template/1/2/data",
                "test://template/{id}/data | test://template//data",
                "test://template/{id}/data | test://template/1/data/",
                "test://template/{id}/data | other://template/1/data",
                "test://template/{id}/data | test://template/1",
                "x://{+a}                  | x://",
                "x://list{?page}           | x://list/page",
                "x://plain                 | x://plainer"
            })
    void doesNotRecogniseAnythingElse(String template, String uri) {
        assertThat(UriTemplate.read(template).orElseThrow().matches(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x://{",
                "x://}",
                "x://{}",
                "x://{a",
                "x://a}b",
                "x://{{a}}",
                "x://{a b}",
                "x://{a,}",
                "x://{!a}",
                "x://{a*b}",
                "x://{a:0}",
                "x://{a:12345}",
                "x://with space/{a}",
                "x://line\n{a}"
            })
    void isNoTemplateWhereItIsBroken(String text) {
        assertThat(UriTemplate.read(text)).isEmpty();
    }

    @Test
    void isNotReadWhereItIsTooLong() {
        assertThat(UriTemplate.read("x://" + "a".repeat(2000))).isEmpty();
        assertThat(UriTemplate.read("x://" + "{a}".repeat(100))).isEmpty();
    }

    @Test
    void recognisesInATimeThatDoesNotExplode() {
        var template = UriTemplate.read("x://" + "{a}".repeat(40) + "/end").orElseThrow();

        assertThat(template.matches("x://" + "a".repeat(100_000))).isFalse();
    }

    @Test
    void knowsHowMuchOfItIsPlain() {
        assertThat(UriTemplate.read("test://{a}/b").orElseThrow().plainLength()).isEqualTo(9);
    }
}
