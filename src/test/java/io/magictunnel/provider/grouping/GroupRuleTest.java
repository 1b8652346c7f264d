package io.magictunnel.provider.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.choice.LoadBalance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupRuleTest {

    @Test
    void membersKeepTheirOrderAndTheirWeights() {
        var group = GroupRule.check("fast", definition(List.of("b/m", "a"), Map.of("b/m", 3)), true);

        assertThat(group.members()).extracting(LlmTarget::spelling).containsExactly("b/m", "a");
        assertThat(group.weights()).containsExactly(Map.entry(LlmTarget.read("b/m"), 3));
        assertThat(group.balance()).isEqualTo(LoadBalance.LEAST_BUSY);
        assertThat(group.stored()).isTrue();
    }

    @Test
    void whatIsNoGroupIsRefusedWithTheReason() {
        refuses("fast", definition(List.of(), Map.of()), "members: found nothing");
        refuses("fast", definition(List.of("a", "a"), Map.of()), "members: one is there twice");
        refuses("fast", definition(List.of("a"), Map.of("b", 1)), "weights: 'b' is no member");
        refuses("fast", definition(List.of("a"), Map.of("a", 0)), "weights.a: found 0; allowed: 1 to 100");
        refuses("fast", definition(List.of("a"), Map.of("a", 101)), "weights.a: found 101; allowed: 1 to 100");
        refuses("../fast", definition(List.of("a"), Map.of()), "name: found '../fast'");
        refuses("fast", definition(List.of("a\nb"), Map.of()), "members: found 'a\nb'; allowed: 1 to 200 characters");
        assertThatThrownBy(() -> GroupRule.check("fast", definition(List.of("a b"), Map.of()), true))
                .hasMessageContaining("'a b' names no provider");
    }

    private static void refuses(String name, GroupDefinition definition, String reason) {
        assertThatThrownBy(() -> GroupRule.check(name, definition, true))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.details().orElse("")).contains(reason));
    }

    private static GroupDefinition definition(List<String> members, Map<String, Integer> weights) {
        return new GroupDefinition(
                Optional.of(members),
                Optional.of(weights),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
