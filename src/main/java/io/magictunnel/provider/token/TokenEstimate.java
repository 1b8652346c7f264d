package io.magictunnel.provider.token;

import io.magictunnel.provider.chat.Usage;

/**
 * How many tokens something has, and how far off that is usually.
 *
 * @param errorPercent the mean distance from what really was; 0 where it was counted
 */
public record TokenEstimate(long tokens, double errorPercent, Usage.Source source) {

    static TokenEstimate counted(long tokens) {
        return new TokenEstimate(tokens, 0, Usage.Source.COUNTED);
    }

    /** What it hardly will be more than: three times the usual error above. */
    public long atMost() {
        return tokens + (long) Math.ceil(tokens * 3 * errorPercent / 100);
    }
}
