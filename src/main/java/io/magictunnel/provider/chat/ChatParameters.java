package io.magictunnel.provider.chat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How an answer should be made. Whatever is absent is left to the model.
 *
 * @param tier the service tier, in the vendor's word
 * @param cache how long the vendor should keep the beginning of the conversation, where that has to be asked for
 */
public record ChatParameters(
        OptionalInt maxOutputTokens,
        OptionalDouble temperature,
        OptionalDouble topP,
        OptionalInt topK,
        List<String> stop,
        OptionalLong seed,
        Optional<Effort> effort,
        Optional<String> tier,
        Optional<CacheTime> cache,
        Optional<Boolean> parallelTools) {

    public static final ChatParameters USUAL = draft().build();

    public ChatParameters {
        stop = List.copyOf(stop);
    }

    /** How long a cached beginning is kept. */
    public enum CacheTime {
        FIVE_MINUTES,
        ONE_HOUR
    }

    public static Draft draft() {
        return new Draft();
    }

    /** The same, to be changed. */
    public Draft edit() {
        var draft = new Draft();
        draft.maxOutputTokens = maxOutputTokens;
        draft.temperature = temperature;
        draft.topP = topP;
        draft.topK = topK;
        draft.stop = stop;
        draft.seed = seed;
        draft.effort = effort;
        draft.tier = tier;
        draft.cache = cache;
        draft.parallelTools = parallelTools;
        return draft;
    }

    /** Parameters on the way to be decided. */
    public static final class Draft {

        private OptionalInt maxOutputTokens = OptionalInt.empty();
        private OptionalDouble temperature = OptionalDouble.empty();
        private OptionalDouble topP = OptionalDouble.empty();
        private OptionalInt topK = OptionalInt.empty();
        private List<String> stop = List.of();
        private OptionalLong seed = OptionalLong.empty();
        private Optional<Effort> effort = Optional.empty();
        private Optional<String> tier = Optional.empty();
        private Optional<CacheTime> cache = Optional.empty();
        private Optional<Boolean> parallelTools = Optional.empty();

        private Draft() {}

        public Draft maxOutputTokens(int most) {
            maxOutputTokens = OptionalInt.of(most);
            return this;
        }

        public Draft temperature(double value) {
            return temperature(OptionalDouble.of(value));
        }

        public Draft temperature(OptionalDouble value) {
            temperature = value;
            return this;
        }

        public Draft topP(OptionalDouble value) {
            topP = value;
            return this;
        }

        public Draft topK(OptionalInt value) {
            topK = value;
            return this;
        }

        public Draft stop(List<String> sequences) {
            stop = sequences;
            return this;
        }

        public Draft seed(OptionalLong value) {
            seed = value;
            return this;
        }

        public Draft effort(Optional<Effort> value) {
            effort = value;
            return this;
        }

        public Draft tier(Optional<String> value) {
            tier = value;
            return this;
        }

        public Draft cache(Optional<CacheTime> value) {
            cache = value;
            return this;
        }

        public Draft parallelTools(Optional<Boolean> value) {
            parallelTools = value;
            return this;
        }

        public ChatParameters build() {
            return new ChatParameters(
                    maxOutputTokens, temperature, topP, topK, stop, seed, effort, tier, cache, parallelTools);
        }
    }
}
