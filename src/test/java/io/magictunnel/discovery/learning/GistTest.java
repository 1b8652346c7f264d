package io.magictunnel.discovery.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GistTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please read the file | can you READ files?",
                "list running processes | list the running process",
                "delete log entries | deleting log entry's",
            })
    void theSameRequestInOtherWordsHasMuchInCommon(String one, String other) {
        assertThat(likeness(one, other)).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read a file | send a mail",
                "please can you | do it for me",
                "the weather in Oslo | the price in Rome"
            })
    void anotherRequestHasLittle(String one, String other) {
        assertThat(likeness(one, other)).isLessThan(0.5);
    }

    @Test
    void scriptsWithoutGapsAreReadTwoSignsAtATime() {
        assertThat(likeness("读取文件内容", "读取文件")).isGreaterThan(0.5);
        assertThat(likeness("读取文件内容", "发送邮件")).isLessThan(0.5);
    }

    @Test
    void equalWordsHaveEqualKeysThatTellNobodyTheWords() {
        assertThat(Gist.of("read the FILE").key())
                .isEqualTo(Gist.of("files, read!").key());
        assertThat(Gist.of("read the file").key()).hasSize(32).doesNotContain("read", "file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "the of to", "!?.,", "\u0000\u202e"})
    void aSentenceCanSayNothing(String sentence) {
        assertThat(Gist.of(sentence).isEmpty()).isTrue();
    }

    @Test
    void longTextsAreBounded() {
        assertThat(Gist.of("word%d ".formatted(1).repeat(100_000)).words()).hasSize(1);
        assertThat(Gist.of("x".repeat(1_000_000)).words())
                .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(40));
    }

    private static double likeness(String one, String other) {
        var first = Gist.of(one).words();
        var second = Gist.of(other).words();
        var shared = (int) first.stream().filter(second::contains).count();
        return Gist.likeness(shared, first.size(), second.size());
    }
}
