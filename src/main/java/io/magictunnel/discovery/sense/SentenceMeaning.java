package io.magictunnel.discovery.sense;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Where a request points: as a whole, and, where it is long, each of its first sentences. A long request asks for several things,
 * and what is meant by one of them would drown in the whole.
 */
public record SentenceMeaning(Direction whole, List<Direction> sentences) {

    private static final int LONG = 120;
    private static final int MOST_SENTENCES = 5;
    private static final int SHORTEST_SENTENCE = 12;
    private static final double SHARE_OF_WHOLE = 0.4;

    public SentenceMeaning {
        sentences = List.copyOf(sentences);
    }

    public static SentenceMeaning of(String request, Embedder embedder) {
        return new SentenceMeaning(
                embedder.embed(request),
                sentences(request).stream().map(embedder::embed).toList());
    }

    /** How close it is to the closest of these, from -1 to 1. */
    public double closeness(Collection<Direction> directions) {
        var best = -1.0;
        for (var direction : directions) {
            best = Math.max(best, closeness(direction));
        }
        return best;
    }

    private double closeness(Direction direction) {
        var all = whole.likeness(direction);
        if (sentences.isEmpty()) {
            return all;
        }
        var best = -1.0;
        for (var sentence : sentences) {
            best = Math.max(best, sentence.likeness(direction));
        }
        return SHARE_OF_WHOLE * all + (1 - SHARE_OF_WHOLE) * best;
    }

    static List<String> sentences(String request) {
        if (request.length() < LONG) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        var cuts = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        cuts.setText(request);
        var from = cuts.first();
        for (var to = cuts.next(); to != BreakIterator.DONE && sentences.size() < MOST_SENTENCES; to = cuts.next()) {
            var sentence = request.substring(from, to).strip();
            if (sentence.length() >= SHORTEST_SENTENCE) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences.size() > 1 ? List.copyOf(sentences) : List.of();
    }
}
