package io.magictunnel.provider.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.grouping.GroupRule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupTextTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var text = new GroupText("openai/gpt-4.1-mini = 3\nlocal", "ordered", "anthropic\nother/model");

        var group = GroupRule.check("fast", text.definition(Optional.empty()), true);

        assertThat(GroupText.of(group)).isEqualTo(text);
        assertThat(GroupText.members(group, " × ")).containsExactly("openai/gpt-4.1-mini × 3", "local");
    }

    @Test
    void emptyLinesAndSpacesDoNotCount() {
        var text = new GroupText("\n  a=2 \r\n\n b \n", "weighted", " \n");

        var definition = text.definition(Optional.empty());

        assertThat(definition.members().orElseThrow()).containsExactly("a", "b");
        assertThat(definition.weights().orElseThrow()).containsEntry("a", 2);
        assertThat(definition.fallbacks().orElseThrow()).isEmpty();
    }

    @Test
    void aWeightThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new GroupText("a = heavy", "weighted", "").definition(Optional.empty()))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.details())
                        .contains("weights.a: found 'heavy'; allowed: 1 to 100"));
    }
}
