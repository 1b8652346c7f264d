package io.magictunnel.discovery.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DirectionTest {

    @Test
    void pointsTheSameWayAfterItWasStored() {
        var direction = Direction.of(new float[] {0.3f, -0.2f, 0.9f});

        var again = Direction.ofText(direction.asText());

        assertThat(again.likeness(direction)).isCloseTo(1, within(1e-9));
    }

    @Test
    void isLikeTheCosineOfWhatItWasMadeOf() {
        var one = Direction.of(new float[] {1, 2, 3, 4});
        var other = Direction.of(new float[] {4, 3, 2, 1});

        assertThat(one.likeness(other)).isCloseTo(20.0 / 30, within(0.01));
    }

    @Test
    void nothingAndOtherModelsAreLikeNothing() {
        var nothing = Direction.of(new float[3]);
        var three = Direction.of(new float[] {1, 1, 1});
        var two = Direction.of(new float[] {1, 1});

        assertThat(nothing.likeness(three)).isZero();
        assertThat(three.likeness(two)).isZero();
    }
}
