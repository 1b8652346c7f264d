package io.magictunnel.registry.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.capability.document.CapabilityProblem;
import io.magictunnel.registry.capability.document.YamlNode.Position;
import io.magictunnel.registry.capability.rule.CapabilityReading;
import io.magictunnel.registry.capability.rule.CapabilityReading.DefinedTool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CapabilityShelfTest {

    private static final CapabilityReading BROKEN =
            CapabilityReading.broken(new CapabilityProblem("a.yaml", 3, 5, "tools", "x", "y"));

    private final CapabilityShelf shelf = new CapabilityShelf();

    @Test
    void aBrokenFileKeepsTheToolsOfItsLastGoodVersion() {
        shelf.update(Map.of("a.yaml", reading("one", "two")), Set.of());

        shelf.update(Map.of("a.yaml", BROKEN), Set.of());

        assertThat(toolsOf("a.yaml")).containsExactly("one", "two");
        assertThat(problemsOf("a.yaml")).hasSize(1);
    }

    @Test
    void aFileThatWasNeverGoodHasNoTools() {
        shelf.update(Map.of("a.yaml", BROKEN, "b.yaml", reading("two")), Set.of());

        assertThat(toolsOf("a.yaml")).isEmpty();
        assertThat(toolsOf("b.yaml")).containsExactly("two");
    }

    @Test
    void aMendedFileHasNoProblems() {
        shelf.update(Map.of("a.yaml", BROKEN), Set.of());

        shelf.update(Map.of("a.yaml", reading("one")), Set.of());

        assertThat(toolsOf("a.yaml")).containsExactly("one");
        assertThat(problemsOf("a.yaml")).isEmpty();
    }

    @Test
    void atTheSameTimeTheFirstFileGetsTheName() {
        shelf.update(Map.of("b.yaml", reading("same", "own"), "a.yaml", reading("same")), Set.of());

        assertThat(toolsOf("a.yaml")).containsExactly("same");
        assertThat(toolsOf("b.yaml")).isEmpty();
        assertThat(problemsOf("b.yaml")).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.key()).isEqualTo("tools[0].name");
            assertThat(problem.found()).isEqualTo("the name 'same', which a.yaml has already");
        });
    }

    @Test
    void aNameInUseStaysWithItsFile() {
        shelf.update(Map.of("b.yaml", reading("same")), Set.of());

        shelf.update(Map.of("a.yaml", reading("same")), Set.of());

        assertThat(toolsOf("b.yaml")).containsExactly("same");
        assertThat(problemsOf("a.yaml")).hasSize(1);
    }

    @Test
    void aNameGoesToTheOtherFileWhenItsFileIsGone() {
        shelf.update(Map.of("b.yaml", reading("same")), Set.of());
        shelf.update(Map.of("a.yaml", reading("same")), Set.of());

        shelf.update(Map.of(), Set.of("b.yaml"));

        assertThat(shelf.places()).containsOnlyKeys("a.yaml");
        assertThat(toolsOf("a.yaml")).containsExactly("same");
    }

    @Test
    void aToolMovesFromOneFileToAnotherInOneLook() {
        shelf.update(Map.of("b.yaml", reading("same", "other")), Set.of());

        shelf.update(Map.of("b.yaml", reading("other"), "a.yaml", reading("same")), Set.of());

        assertThat(toolsOf("a.yaml")).containsExactly("same");
        assertThat(toolsOf("b.yaml")).containsExactly("other");
        assertThat(problemsOf("a.yaml")).isEmpty();
    }

    @Test
    void aBrokenFileKeepsItsNamesToo() {
        shelf.update(Map.of("b.yaml", reading("same")), Set.of());
        shelf.update(Map.of("b.yaml", BROKEN), Set.of());

        shelf.update(Map.of("a.yaml", reading("same")), Set.of());

        assertThat(toolsOf("b.yaml")).containsExactly("same");
        assertThat(toolsOf("a.yaml")).isEmpty();
    }

    private static CapabilityReading reading(String... names) {
        var tools = Stream.of(names)
                .map(name -> new DefinedTool(SomeTools.named(name).tool(), new Position(7, 11), "tools[0].name"))
                .toList();
        return new CapabilityReading(tools, List.of());
    }

    private Stream<String> toolsOf(String file) {
        return shelf.places().get(file).tools().stream().map(tool -> tool.name().value());
    }

    private List<CapabilityProblem> problemsOf(String file) {
        return shelf.places().get(file).problems();
    }
}
