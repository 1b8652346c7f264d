package io.magictunnel.discovery.learning;

import io.magictunnel.discovery.Preferences.Lift;
import io.magictunnel.registry.ToolName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All votes at one moment, and what they say about a sentence. A user has one vote a day about a tool, however many sentences
 * it is cast for, and all days of one user together weigh no more than one voice among others.
 */
final class Memory {

    static final Memory EMPTY = new Memory(List.of(), Duration.ofDays(1));

    /** Less alike sentences ask for something else. */
    private static final double LEAST_LIKENESS = 0.5;
    /** How many others must agree to weigh half of what is possible. */
    private static final double HALF_OF_OTHERS = 3;

    private final List<Vote> votes;
    private final Duration halfLife;
    private final int[] sizes;
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    Memory(List<Vote> votes, Duration halfLife) {
        this.votes = List.copyOf(votes);
        this.halfLife = halfLife;
        this.sizes = new int[votes.size()];
        for (var i = 0; i < sizes.length; i++) {
            var gist = Gist.of(votes.get(i).sentence());
            sizes[i] = gist.words().size();
            for (var word : gist.words()) {
                byWord.computeIfAbsent(word, unseen -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The same, and one more, which takes the place of the one with its id. */
    Memory with(Vote vote) {
        var more = new ArrayList<>(votes);
        more.removeIf(one -> one.id().equals(vote.id()));
        more.add(vote);
        return new Memory(more, halfLife);
    }

    int size() {
        return votes.size();
    }

    /** What was found right while votes were everybody's, the newest first. */
    List<Vote> chosen(Predicate<ToolName> among, int most) {
        return votes.stream()
                .filter(vote -> vote.shared() && vote.verdict() == Vote.Verdict.RIGHT && among.test(vote.tool()))
                .sorted(Comparator.comparing(Vote::at).reversed())
                .limit(most)
                .toList();
    }

    /**
     * What is known about these tools for such a sentence.
     *
     * @param among whether the user may use a tool; a vote that names another says nothing
     * @param sharedToo whether other users' votes count
     */
    Map<ToolName, Lift> lifts(String user, String sentence, Predicate<ToolName> among, boolean sharedToo, Instant now) {
        var tallies = new HashMap<ToolName, Tally>();
        alike(Gist.of(sentence)).forEach((index, likeness) -> {
            var vote = votes.get(index);
            var counts = vote.user().equals(user) || (sharedToo && vote.shared());
            if (counts && among.test(vote.tool()) && vote.instead().stream().allMatch(among)) {
                tallies.computeIfAbsent(vote.tool(), unseen -> new Tally(user))
                        .add(vote, vote.weight() * likeness * freshness(vote, now));
            }
        });
        var lifts = new HashMap<ToolName, Lift>();
        tallies.forEach((tool, tally) -> lifts.put(tool, tally.lift()));
        return lifts;
    }

    private Map<Integer, Double> alike(Gist asked) {
        var shared = new HashMap<Integer, Integer>();
        for (var word : asked.words()) {
            byWord.getOrDefault(word, List.of()).forEach(index -> shared.merge(index, 1, Integer::sum));
        }
        var alike = new HashMap<Integer, Double>();
        shared.forEach((index, words) -> {
            var likeness = Gist.likeness(words, asked.words().size(), sizes[index]);
            if (likeness >= LEAST_LIKENESS) {
                alike.put(index, likeness);
            }
        });
        return alike;
    }

    private double freshness(Vote vote, Instant now) {
        var age = Math.max(0, Duration.between(vote.at(), now).toMillis());
        return Math.pow(0.5, (double) age / halfLife.toMillis());
    }

    /** What all users say about one tool. */
    private static final class Tally {

        private final String user;
        /** The strongest vote of each day, by user. */
        private final Map<String, Map<Long, Double>> byUser = new HashMap<>();

        Tally(String user) {
            this.user = user;
        }

        void add(Vote vote, double weight) {
            byUser.computeIfAbsent(vote.user(), unseen -> new HashMap<>())
                    .merge(vote.day(), weight, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one);
        }

        Lift lift() {
            var own = voiceOf(byUser.getOrDefault(user, Map.of()));
            var others = byUser.entrySet().stream()
                    .filter(one -> !one.getKey().equals(user))
                    .mapToDouble(one -> Math.clamp(voiceOf(one.getValue()), -1, 1))
                    .sum();
            var value = own / (1 + Math.abs(own)) + others / (HALF_OF_OTHERS + Math.abs(others));
            return new Lift(Math.clamp(value, -1, 1), because(own, others));
        }

        private static double voiceOf(Map<Long, Double> days) {
            return days.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        private static String because(double own, double others) {
            var parts = new ArrayList<String>();
            if (own != 0) {
                parts.add(own > 0 ? "you chose it for a request like this" : "you said that it was not what you meant");
            }
            if (others != 0) {
                parts.add(
                        others > 0
                                ? "others chose it for requests like this"
                                : "others meant another tool by requests like this");
            }
            return String.join("; ", parts);
        }
    }
}
