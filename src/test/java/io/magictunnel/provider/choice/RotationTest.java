package io.magictunnel.provider.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.LlmTarget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final LlmTarget A = LlmTarget.of("a");
    private static final LlmTarget B = LlmTarget.of("b");

    private final Rotation rotation = new Rotation();

    @Test
    void eachComesFirstAsOftenAsItsWeightSays() {
        var firsts = Stream.generate(() -> rotation.order(group(LoadBalance.WEIGHTED), this::weight, member -> 0)
                        .getFirst()
                        .name())
                .limit(8)
                .toList();

        assertThat(firsts).containsExactly("a", "a", "b", "a", "a", "a", "b", "a");
    }

    @Test
    void whoeverHasLeastToDoForItsWeightComesFirst() {
        var busy = Map.of(A, 4, B, 1);

        assertThat(rotation.order(group(LoadBalance.LEAST_BUSY), this::weight, busy::get))
                .containsExactly(B, A);
        assertThat(rotation.order(group(LoadBalance.LEAST_BUSY), this::weight, Map.of(A, 2, B, 1)::get))
                .containsExactly(A, B);
    }

    @Test
    void theIdleTakeTurns() {
        var firsts = Stream.generate(() -> rotation.order(group(LoadBalance.LEAST_BUSY), member -> 1, member -> 0)
                        .getFirst()
                        .name())
                .limit(4)
                .toList();

        assertThat(firsts).containsExactly("a", "b", "a", "b");
    }

    @Test
    void aGroupMayWeighItsMembersOtherwise() {
        var group = new ProviderGroup("both", List.of(A, B), Map.of(B, 9), LoadBalance.WEIGHTED, Fallbacks.NONE, true);

        var firsts = Stream.generate(
                        () -> rotation.order(group, this::weight, member -> 0).getFirst())
                .limit(12)
                .toList();

        assertThat(firsts.stream().filter(B::equals)).hasSize(9);
    }

    @Test
    void inOrderTheFirstIsAlwaysFirst() {
        var firsts = Stream.generate(
                        () -> rotation.order(group(LoadBalance.ORDERED), this::weight, Map.of(A, 9, B, 0)::get))
                .limit(4)
                .toList();

        assertThat(firsts).containsOnly(List.of(A, B));
    }

    private int weight(LlmTarget member) {
        return member.equals(A) ? 3 : 1;
    }

    private static ProviderGroup group(LoadBalance balance) {
        return new ProviderGroup("both", List.of(A, B), balance, Fallbacks.NONE);
    }
}
