package io.magictunnel.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that nobody would write by mistake alone. Each is refused with one line, and none takes the process down. */
class ConfigFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: [1          | 1:6: not YAML: expected ',' or ']', but got <stream end>
                    a: "open       | 1:9: not YAML: found unexpected end of stream
                    a: b: c        | 1:5: not YAML: mapping values are not allowed here
                    just words     | 1:1: the file must hold 'key: value' lines
                    [a, b]         | 1:1: the file must hold 'key: value' lines
                    &x {a: 1}      | 1:1: the file must hold 'key: value' lines
                    a: &x 1        | 1:4: anchors, aliases and tags are not used in this file
                    a: *x          | 1:4: anchors, aliases and tags are not used in this file
                    a: !!int 1     | 1:4: anchors, aliases and tags are not used in this file
                    a: [[1]]       | 1:5: an item of a list must be a plain text
                    a: [{b: 1}]    | 1:5: an item of a list must be a plain text
                    ? [a]          | 1:3: a key must be a plain text
                    """)
    void saysWhereItStopsBeingAConfiguration(String yaml, String problem) throws IOException {
        assertThat(problemOf(yaml)).isEqualTo(problem);
    }

    @Test
    void refusesASecondDocument() throws IOException {
        assertThat(problemOf("a: 1\n---\nb: 2\n"))
                .isEqualTo("2:1: a second document; the configuration is one document");
    }

    @Test
    void refusesTabsAsIndentation() throws IOException {
        assertThat(problemOf("a:\n\tb: 1\n")).startsWith("2:1: not YAML: found character '\\t(TAB)'");
    }

    @Test
    void refusesABombOfAliasesAtItsFirstAnchor() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(problemOf(bomb.toString())).isEqualTo("1:5: anchors, aliases and tags are not used in this file");
    }

    @ParameterizedTest
    @CsvSource({"{a: ,}", "[,]", "'- ',''"})
    void refusesTenThousandLevels(String open, String close) throws IOException {
        assertThat(problemOf("a: " + open.repeat(10_000) + close.repeat(10_000)))
                .isNotEmpty();
    }

    @Test
    void refusesSectionsThatAreNestedTooDeeply() throws IOException {
        assertThat(problemOf("{a: ".repeat(10_000) + "}".repeat(10_000)))
                .isEqualTo("1:49: nested too deeply; allowed are 12 levels");
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingIt() throws IOException {
        var file = folder.resolve("large.yaml");
        try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(50L * 1024 * 1024).write(StandardCharsets.UTF_8.encode("a: 1"));
        }

        assertThat(problemOf(file)).isEqualTo("1:1: the file is larger than 1048576 bytes");
    }

    @Test
    void refusesBinaryFiles() throws IOException {
        assertThat(problemOf("a: 1\nb: \u0000")).isEqualTo("2:4: not YAML: the character U+0000 is not allowed");

        var file = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, 0});

        assertThat(problemOf(file)).isEqualTo("1:1: the file is not UTF-8 text");
    }

    @Test
    void refusesAFolder() {
        assertThat(ConfigFile.read(folder, name -> null).problems())
                .singleElement()
                .asString()
                .startsWith(folder + ": cannot be read");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKey() throws IOException {
        var file = Files.writeString(folder.resolve("marked.yaml"), "\uFEFFa: 1\n");

        assertThat(ConfigFile.read(file, name -> null).values()).containsEntry("a", "1");
    }

    @Test
    void aProblemIsAlwaysOneLine() {
        assertThat(new ConfigProblem("file", "a\nb\u001b[31mc")).hasToString("file: a b [31mc");
    }

    private String problemOf(String yaml) throws IOException {
        return problemOf(Files.writeString(folder.resolve("magictunnel-config.yaml"), yaml, StandardCharsets.UTF_8));
    }

    private static String problemOf(Path file) {
        var problems = ConfigFile.read(file, name -> null).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().toString().replace(file + ":", "");
    }
}
