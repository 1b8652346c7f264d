package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.ScorePart;
import java.io.Serializable;
import java.util.Locale;

/**
 * One part of a score, as a piece of a bar.
 *
 * @param share how much of the bar it takes, from 0 to 100
 * @param value of the part itself, in hundredths; below 0 where it lowers the score
 * @param weight in hundredths
 */
public record ScoreBar(String name, long share, long value, long weight, String because) implements Serializable {

    static ScoreBar of(ScorePart part) {
        return new ScoreBar(
                part.name(),
                Math.round(Math.clamp(Math.abs(part.value()) * part.weight(), 0, 1) * 100),
                Math.round(part.value() * 100),
                Math.round(part.weight() * 100),
                part.because());
    }

    /** Which of the colours of parts it has, from 1: the same name, the same colour. */
    public int colour() {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "words", "description" -> 1;
            case "meaning", "keywords" -> 2;
            case "learned" -> 4;
            default -> 3;
        };
    }

    /** The value and what it counts. */
    public String figure() {
        return String.format(Locale.ROOT, "%.2f × %d %%", value / 100.0, weight);
    }

    public boolean lowers() {
        return value < 0;
    }
}
