package io.magictunnel.enhancement;

/**
 * A new description, as whoever wrote it hands it over; nobody has looked at it yet.
 *
 * @param summary what is better now, in a sentence
 * @param confidence of whoever wrote it, 0 to 1
 */
public record Rewrite(String description, String summary, double confidence) {

    public Rewrite {
        confidence = Math.clamp(confidence, 0, 1);
    }
}
