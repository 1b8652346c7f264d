package io.magictunnel.discovery.ranking;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.Preferences.Lift;
import io.magictunnel.discovery.ScorePart;
import io.magictunnel.discovery.index.Evidence;
import io.magictunnel.registry.ToolName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The candidates of one request in the order of one mode. Equal ones are ordered by their names. */
public final class Ranking {

    /** The source counts what was enhanced for more. Measured, that harms; so only the mode that is the source's own does it. */
    private static final double FOR_IMPROVED = 1.2;

    private static final double MOST_LEARNED = 0.2;
    private static final Lift NO_LIFT = new Lift(0, "");

    private final Evidence evidence;
    private final DiscoveryMode mode;
    private final List<Part> parts;
    private final double[] closeness;
    private final double[] shares;
    private final Map<ToolName, Lift> learned;
    private final boolean[] named;
    private final double[] scores;

    public Ranking(DiscoveryMode mode, Evidence evidence, Map<ToolName, Lift> learned) {
        var look = new ModeParts(evidence);
        this.evidence = evidence;
        this.mode = mode;
        this.parts = look.parts(mode);
        this.closeness = look.closeness();
        this.shares = evidence.shares();
        this.learned = Map.copyOf(learned);
        this.named = named();
        this.scores =
                IntStream.range(0, evidence.size()).mapToDouble(this::score).toArray();
    }

    private boolean[] named() {
        var names = new NamedTool(evidence.sought().sentence());
        var called = new boolean[evidence.size()];
        for (var place = 0; place < called.length; place++) {
            called[place] = names.is(evidence.tool(place).tool().name());
        }
        return called;
    }

    /** The best ones of which it is that sure; those for which nothing speaks are not among them. */
    public List<Hit> best(int limit, double leastConfidence) {
        var order = bestFirst();
        var best = new PriorityQueue<>(order.reversed());
        for (var place = 0; place < scores.length; place++) {
            var counts = scores[place] > 0 && (best.size() < limit || order.compare(place, best.peek()) < 0);
            if (counts && confidence(place) >= leastConfidence) {
                best.add(place);
                if (best.size() > limit) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(order).map(this::hit).toList();
    }

    private Comparator<Integer> bestFirst() {
        return Comparator.comparing((Integer place) -> !named[place])
                .thenComparing(Comparator.comparingDouble((Integer place) -> scores[place])
                        .reversed())
                .thenComparing(Comparator.naturalOrder());
    }

    private double score(int place) {
        if (named[place]) {
            return 1;
        }
        var score = 0.0;
        for (var part : parts) {
            score += part.weight() * part.values()[place];
        }
        return Math.clamp(score * factor(place) + MOST_LEARNED * lift(place).value(), 0, 1);
    }

    private double factor(int place) {
        return mode == DiscoveryMode.WEIGHTED
                        && !evidence.tool(place).text().improved().isNone()
                ? FOR_IMPROVED
                : 1;
    }

    private Lift lift(int place) {
        return learned.isEmpty()
                ? NO_LIFT
                : learned.getOrDefault(evidence.tool(place).tool().name(), NO_LIFT);
    }

    private Hit hit(int place) {
        var reasons = new ArrayList<ScorePart>();
        if (named[place]) {
            reasons.add(new ScorePart("name", 1, 1, "the request names it"));
        }
        parts.forEach(part -> reasons.add(part.at(place)));
        if (factor(place) != 1) {
            reasons.add(new ScorePart(
                    "enhanced", 1, factor(place) - 1, "its words were enhanced, which counts for a fifth more"));
        }
        var lift = lift(place);
        if (lift.value() != 0) {
            reasons.add(new ScorePart("learned", lift.value(), MOST_LEARNED, lift.because()));
        }
        return new Hit(evidence.tool(place).tool(), scores[place], confidence(place), reasons);
    }

    private double confidence(int place) {
        return named[place]
                ? 1
                : Math.clamp(
                        Confidence.of(closeness[place], shares[place])
                                + MOST_LEARNED * lift(place).value(),
                        0,
                        1);
    }
}
