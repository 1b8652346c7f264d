package io.magictunnel.provider.token;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A request on the scales: what is counted exactly, and for each other kind of content what is estimated.
 *
 * @param counted tokens that are known
 * @param estimated tokens by kind of content, corrected by what was learnt
 */
record Weighing(double counted, Map<ContentClass, Double> estimated) {

    private static final double FRAME = 4;
    private static final double IMAGE = 1_000;

    /** With a table of the model's own tokens, only what vendors make of tools and pictures has to be estimated. */
    static Weighing counting(RequestContent content, Function<String, Integer> count) {
        var known = content.frames() * FRAME;
        var guessed = new EnumMap<ContentClass, Double>(ContentClass.class);
        for (var piece : content.pieces()) {
            if (piece.content() == ContentClass.TOOLS) {
                guessed.merge(ContentClass.TOOLS, (double) count.apply(piece.text()), Double::sum);
            } else {
                known += count.apply(piece.text());
            }
        }
        addImages(content, guessed);
        return new Weighing(known, guessed);
    }

    static Weighing estimating(RequestContent content) {
        var guessed = new EnumMap<ContentClass, Double>(ContentClass.class);
        content.pieces()
                .forEach(piece -> guessed.merge(piece.content(), piece.shape().tokens(), Double::sum));
        addImages(content, guessed);
        if (content.frames() > 0) {
            guessed.merge(ContentClass.PROSE, content.frames() * FRAME, Double::sum);
        }
        return new Weighing(0, guessed);
    }

    Weighing corrected(Function<ContentClass, Double> ratio) {
        var better = new EnumMap<ContentClass, Double>(ContentClass.class);
        estimated.forEach((content, tokens) -> better.put(content, tokens * ratio.apply(content)));
        return new Weighing(counted, better);
    }

    double guess() {
        return estimated.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double total() {
        return counted + guess();
    }

    /** How much of all that is estimated is of that kind. */
    double share(ContentClass content) {
        var all = guess();
        return all == 0 ? 0 : estimated.getOrDefault(content, 0.0) / all;
    }

    private static void addImages(RequestContent content, Map<ContentClass, Double> guessed) {
        if (content.images() > 0) {
            guessed.put(ContentClass.IMAGE, content.images() * IMAGE);
        }
    }
}
