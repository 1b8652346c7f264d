package io.magictunnel.registry.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.capability.document.CapabilityProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapabilityFolderTest {

    private static final String TOOL = """
            tools:
              - name: %s
                description: Does something
                inputSchema: {type: object}
                routing: {type: subprocess, config: {command: true_or_false}}
            """;

    private final CapabilityFolder folder = new CapabilityFolder();
    private final Map<String, List<String>> registered = new TreeMap<>();
    private int registrations;

    @TempDir
    Path root;

    @BeforeEach
    void wire() {
        folder.root = root;
        folder.schemas = new JsonSchemas();
        folder.config = new CapabilityConfig();
        folder.config.maxFiles = 10;
        folder.config.maxFileSize = 2_000;
        folder.config.maxToolsPerFile = 10;
        folder.registry = new ToolRegistry() {
            @Override
            public synchronized void replaceAll(
                    Map<? extends ToolSource, ? extends Collection<ToolDefinition>> changed) {
                registrations++;
                changed.forEach((source, tools) -> registered.put(
                        source.name(),
                        tools.stream().map(tool -> tool.name().value()).toList()));
            }
        };
        folder.prepare();
    }

    @Test
    void readsEveryFileBelowTheFolder() throws IOException {
        write("a/one.yaml", TOOL.formatted("one"));
        write("a/deep/two.yml", TOOL.formatted("two"));
        write("three.yaml", TOOL.formatted("three"));
        write("a/notes.txt", "tools: nonsense");
        write(".git/four.yaml", TOOL.formatted("four"));
        write("a/.five.yaml", TOOL.formatted("five"));

        folder.load();

        assertThat(registered)
                .containsExactly(
                        Map.entry("a/deep/two.yml", List.of("two")),
                        Map.entry("a/one.yaml", List.of("one")),
                        Map.entry("three.yaml", List.of("three")));
        assertThat(folder.isLoaded()).isTrue();
    }

    @Test
    void followsLinksButNotInCircles() throws IOException {
        var elsewhere = Files.createDirectories(root.resolve(".data"));
        Files.writeString(elsewhere.resolve("one.yaml"), TOOL.formatted("one"));
        Files.createSymbolicLink(root.resolve("one.yaml"), elsewhere.resolve("one.yaml"));
        Files.createSymbolicLink(root.resolve("circle"), root);

        folder.load();

        assertThat(registered).containsOnlyKeys("one.yaml");
    }

    @Test
    void takesInWhatChangedCameAndWent() throws IOException {
        write("a.yaml", TOOL.formatted("one"));
        write("b.yaml", TOOL.formatted("two"));
        folder.load();
        registered.clear();

        write("a.yaml", TOOL.formatted("another"));
        write("c.yaml", TOOL.formatted("three"));
        Files.delete(root.resolve("b.yaml"));
        folder.reload();

        assertThat(registered)
                .containsExactly(
                        Map.entry("a.yaml", List.of("another")),
                        Map.entry("b.yaml", List.of()),
                        Map.entry("c.yaml", List.of("three")));
    }

    @Test
    void doesNothingWhereNothingChanged() throws IOException {
        write("a.yaml", TOOL.formatted("one"));
        folder.load();

        folder.reload();

        assertThat(registrations).isEqualTo(1);
    }

    @Test
    void aBrokenFileKeepsItsToolsAndShowsItsProblem() throws IOException {
        write("a.yaml", TOOL.formatted("one"));
        folder.load();
        registered.clear();

        write("a.yaml", "tools: [\n");
        folder.reload();

        assertThat(registered).isEmpty();
        assertThat(folder.files()).singleElement().satisfies(file -> {
            assertThat(file.tools()).isEqualTo(1);
            assertThat(file.problems()).hasSize(1);
        });
        assertThat(folder.problems())
                .singleElement()
                .extracting(CapabilityProblem::file)
                .isEqualTo("a.yaml");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        write("a.yaml", "# " + "x".repeat(2_000));

        folder.load();

        assertThat(folder.problems())
                .singleElement()
                .extracting(CapabilityProblem::found)
                .isEqualTo("more than 2000 bytes");
    }

    @Test
    void aMissingFolderLeavesEverythingAsItWas() throws IOException {
        write("a.yaml", TOOL.formatted("one"));
        folder.load();
        folder.root = root.resolve("gone");

        folder.reload();

        assertThat(folder.files())
                .extracting(CapabilityFolder.FileStatus::name)
                .containsExactly(folder.root.toString(), "a.yaml");
        assertThat(folder.problems())
                .singleElement()
                .extracting(CapabilityProblem::key)
                .isEqualTo("(folder)");
        assertThat(registrations).isEqualTo(1);
    }

    @Test
    void whatIsMoreThanAllowedIsNotReadAndSaidSo() throws IOException {
        for (var i = 10; i < 22; i++) {
            write("%d.yaml".formatted(i), TOOL.formatted("tool_" + i));
        }

        folder.load();

        assertThat(registered).hasSize(10).doesNotContainKeys("20.yaml", "21.yaml");
        assertThat(folder.problems())
                .singleElement()
                .extracting(CapabilityProblem::found)
                .isEqualTo("12 files; those from 20.yaml on are not read");
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
