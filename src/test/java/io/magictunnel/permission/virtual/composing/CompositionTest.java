package io.magictunnel.permission.virtual.composing;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.Matter;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.permission.virtual.SelectionRule;
import io.magictunnel.permission.virtual.SelectionRule.Kind;
import io.magictunnel.registry.ToolSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final Matter READ = tool("read");
    private static final Matter WRITE = tool("write");
    private static final SelectionRule FILES = new SelectionRule(Kind.CATEGORY, "files");

    private final Composition composition = new Composition(Selection.NOTHING);

    @Test
    void tickingTakesInAndTickingAgainTakesBack() {
        assertThat(composition.toggle(READ)).isTrue();
        assertThat(composition.included()).containsExactly(new SelectionRule(Kind.TOOL, "read"));

        assertThat(composition.toggle(READ)).isTrue();
        assertThat(composition.selection()).isEqualTo(Selection.NOTHING);
    }

    @Test
    void oneOfAGroupIsLeftOutByARuleOfItsOwn() {
        composition.turn(FILES);

        composition.toggle(WRITE);

        assertThat(composition.selects(READ)).isTrue();
        assertThat(composition.selects(WRITE)).isFalse();
        assertThat(composition.included()).containsExactly(FILES);
        assertThat(composition.excluded()).containsExactly(new SelectionRule(Kind.TOOL, "write"));
        composition.toggle(WRITE);
        assertThat(composition.excluded()).isEmpty();
        assertThat(composition.selects(WRITE)).isTrue();
    }

    @Test
    void whatIsTakenInByNameAndByGroupIsLeftOutByOneTick() {
        composition.toggle(READ);
        composition.turn(FILES);

        assertThat(composition.toggle(READ)).isTrue();

        assertThat(composition.selects(READ)).isFalse();
        assertThat(composition.included()).containsExactly(FILES);
    }

    @Test
    void aGroupThatIsLeftOutIsStrongerThanATick() {
        composition.turn(FILES);
        composition.turn(FILES);

        assertThat(composition.excluded()).containsExactly(FILES);
        assertThat(composition.toggle(READ)).isFalse();
        assertThat(composition.included()).isEmpty();
        composition.turn(FILES);
        assertThat(composition.selection()).isEqualTo(Selection.NOTHING);
    }

    @Test
    void beginsWithWhatWas() {
        var begun = new Composition(new Selection(List.of(FILES), List.of(SelectionRule.of(WRITE))));

        begun.toggle(WRITE);

        assertThat(begun.selects(WRITE)).isTrue();
        assertThat(begun.standOf(FILES)).isEqualTo("in");
        assertThat(begun.standOf(SelectionRule.everything())).isEqualTo("none");
    }

    private static Matter tool(String name) {
        return new Matter(TargetKind.TOOL, name, "files", List.of(), new ToolSource.CapabilityFile("files.yaml"));
    }
}
