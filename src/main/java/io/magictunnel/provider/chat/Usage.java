package io.magictunnel.provider.chat;

import java.util.Optional;

/**
 * What a call used, in tokens. The input is {@code inputUncached + cacheRead + cacheWrite5m + cacheWrite1h}, none of it counted
 * twice.
 *
 * @param output everything that is billed as output, reasoning included
 * @param reasoning the part of the output that was thinking
 * @param audio the part of {@code inputUncached} that was sound
 * @param image the part of {@code inputUncached} that was pictures
 * @param serverToolCalls how often the provider ran tools of its own
 * @param tier the tier that was billed, in the vendor's word
 * @param region where it was answered, in the vendor's word, which some vendors charge for
 */
public record Usage(
        long inputUncached,
        long cacheRead,
        long cacheWrite5m,
        long cacheWrite1h,
        long output,
        long reasoning,
        long audio,
        long image,
        long serverToolCalls,
        Optional<String> tier,
        Optional<String> region,
        Source source) {

    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty(), Source.ESTIMATED);

    /** Answered in a place that nobody has named. */
    public Usage(
            long inputUncached,
            long cacheRead,
            long cacheWrite5m,
            long cacheWrite1h,
            long output,
            long reasoning,
            long audio,
            long image,
            long serverToolCalls,
            Optional<String> tier,
            Source source) {
        this(
                inputUncached,
                cacheRead,
                cacheWrite5m,
                cacheWrite1h,
                output,
                reasoning,
                audio,
                image,
                serverToolCalls,
                tier,
                Optional.empty(),
                source);
    }

    /** How the figures came about. */
    public enum Source {
        /** Said by the provider, after the call. */
        MEASURED,
        /** Counted with the model's own tokens. */
        COUNTED,
        ESTIMATED
    }

    /** Input without cache and output, and nothing else. */
    public static Usage of(long input, long output, Source source) {
        return new Usage(input, 0, 0, 0, output, 0, 0, 0, 0, Optional.empty(), source);
    }

    public long input() {
        return inputUncached + cacheRead + cacheWrite5m + cacheWrite1h;
    }

    public long total() {
        return input() + output;
    }

    public Usage withTier(Optional<String> billed) {
        return with(billed, region);
    }

    public Usage withRegion(Optional<String> place) {
        return with(tier, place);
    }

    private Usage with(Optional<String> billed, Optional<String> place) {
        return new Usage(
                inputUncached,
                cacheRead,
                cacheWrite5m,
                cacheWrite1h,
                output,
                reasoning,
                audio,
                image,
                serverToolCalls,
                billed,
                place,
                source);
    }
}
