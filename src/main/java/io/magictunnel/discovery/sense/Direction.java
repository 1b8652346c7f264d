package io.magictunnel.discovery.sense;

import java.util.Base64;

/**
 * Where a text points in the space of a model. One byte for each dimension loses nothing that a ranking would show, and makes
 * what is kept a quarter of what the model gave.
 */
public final class Direction {

    private static final int LARGEST = Byte.MAX_VALUE;

    private final byte[] steps;
    private final double length;

    private Direction(byte[] steps) {
        this.steps = steps;
        this.length = Math.sqrt(dot(steps, steps));
    }

    public static Direction of(float[] values) {
        var largest = 0f;
        for (var value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        var steps = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            steps[i] = (byte) Math.round(largest == 0 ? 0 : values[i] / largest * LARGEST);
        }
        return new Direction(steps);
    }

    /** As {@link #asText} has written it. */
    public static Direction ofText(String text) {
        return new Direction(Base64.getDecoder().decode(text));
    }

    public String asText() {
        return Base64.getEncoder().encodeToString(steps);
    }

    /** From -1 to 1: how alike the two are. Of different models, or of nothing, they are not alike. */
    public double likeness(Direction other) {
        return steps.length != other.steps.length || length == 0 || other.length == 0
                ? 0
                : dot(steps, other.steps) / (length * other.length);
    }

    private static int dot(byte[] one, byte[] other) {
        var sum = 0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
