package io.magictunnel.mcp.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallSeatsTest {

    private static final Principal ANN = new Principal("ann", Optional.empty());
    private static final Principal BOB = new Principal("bob", Optional.empty());

    private final PrincipalLimit running = new PrincipalLimit(1, 2);
    private final PrincipalLimit waiting = new PrincipalLimit(1, 1);
    private final CallSeats seats = new CallSeats(running, waiting);

    @Test
    void whoStepsAsideMakesRoom() {
        var seat = seats.take(ANN).orElseThrow();
        assertThat(seats.take(ANN)).isEmpty();

        assertThat(seat.stepAside()).isTrue();

        assertThat(seats.take(ANN)).isPresent();
        assertThat(seat.comeBack()).isFalse();
        assertThat(waiting.count()).isEqualTo(1);
    }

    @Test
    void whereTooManyWaitACallStaysWhereItIs() {
        seats.take(ANN).orElseThrow().stepAside();
        var seat = seats.take(BOB).orElseThrow();

        assertThat(seat.stepAside()).isFalse();

        assertThat(running.count()).isEqualTo(1);
    }

    @Test
    void twiceTheSameChangesNothing() {
        var seat = seats.take(ANN).orElseThrow();

        assertThat(seat.comeBack()).isTrue();
        seat.stepAside();
        assertThat(seat.stepAside()).isTrue();

        assertThat(running.count()).isZero();
        assertThat(waiting.count()).isEqualTo(1);
    }

    @Test
    void aClosedSeatIsFreeWhereverItWas() {
        var seat = seats.take(ANN).orElseThrow();
        var other = seats.take(BOB).orElseThrow();
        seat.stepAside();

        seat.close();
        other.close();

        assertThat(running.count()).isZero();
        assertThat(waiting.count()).isZero();
    }
}
