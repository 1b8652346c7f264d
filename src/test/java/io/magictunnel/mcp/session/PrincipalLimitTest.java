package io.magictunnel.mcp.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrincipalLimitTest {

    private static final Principal ANN = new Principal("ann", Optional.empty());
    private static final Principal BOB = new Principal("bob", Optional.empty());
    private static final Principal EVE = new Principal("eve", Optional.empty());

    private final PrincipalLimit limit = new PrincipalLimit(2, 3);

    @Test
    void virtualServersAreNoWayAroundALimit() {
        var limit = new PrincipalLimit(1, 10);

        assertThat(limit.tryEnter(ANN)).isTrue();
        assertThat(limit.tryEnter(new Principal("ann", Optional.empty(), Optional.of("billing"))))
                .isFalse();
    }

    @Test
    void countsEachPrincipalAndAll() {
        assertThat(limit.tryEnter(ANN)).isTrue();
        assertThat(limit.tryEnter(ANN)).isTrue();
        assertThat(limit.tryEnter(ANN)).isFalse();
        assertThat(limit.tryEnter(BOB)).isTrue();
        assertThat(limit.tryEnter(EVE)).isFalse();
        assertThat(limit.count()).isEqualTo(3);
    }

    @Test
    void whoLeavesMakesRoom() {
        limit.tryEnter(ANN);
        limit.tryEnter(ANN);

        limit.leave(ANN);

        assertThat(limit.tryEnter(ANN)).isTrue();
    }

    @Test
    void aRefusalCostsNothing() {
        limit.tryEnter(ANN);
        limit.tryEnter(ANN);
        for (var i = 0; i < 10; i++) {
            limit.tryEnter(ANN);
        }

        assertThat(limit.tryEnter(BOB)).isTrue();
    }
}
