package io.magictunnel.discovery.index;

/**
 * How well the words of a request fit each tool of a window, by position. A word counts the more, the fewer tools of the window
 * have it; one that none has counts for the whole of what was asked, and for no tool.
 */
public final class WordMatches {

    private final double[] scores;
    private final double[] met;
    private double asked;

    WordMatches(int size) {
        scores = new double[size];
        met = new double[size];
    }

    /** Where one word was found. */
    static final class Found {

        private final int[] positions;
        private final float[] amounts;
        private int count;

        Found(int most) {
            positions = new int[most];
            amounts = new float[most];
        }

        void note(int position, float amount) {
            positions[count] = position;
            amounts[count++] = amount;
        }
    }

    void add(Found word, int times) {
        var rarity = rarity(word);
        asked += rarity;
        for (var i = 0; i < word.count; i++) {
            scores[word.positions[i]] += times * rarity * word.amounts[i];
            met[word.positions[i]] += rarity;
        }
    }

    void addBonus(Found pair, double weight) {
        var rarity = rarity(pair);
        for (var i = 0; i < pair.count; i++) {
            scores[pair.positions[i]] += weight * rarity * pair.amounts[i];
        }
    }

    private double rarity(Found word) {
        return Math.log(1 + (scores.length - word.count + 0.5) / (word.count + 0.5));
    }

    /** From 0 up; comparable within this search only. */
    public double score(int position) {
        return scores[position];
    }

    /** How much of what was asked the tool has, from 0 to 1. */
    public double share(int position) {
        return asked == 0 ? 0 : met[position] / asked;
    }
}
