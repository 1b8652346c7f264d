package io.magictunnel.provider.anthropic;

import io.magictunnel.provider.chat.Effort;

/** How many tokens of thinking an effort is, for models that want to be told a number. */
final class ThinkingBudget {

    /** Fewer are refused. */
    static final int LEAST = 1024;

    private ThinkingBudget() {}

    static int of(Effort effort) {
        return switch (effort) {
            case NONE -> 0;
            case MINIMAL, LOW -> LEAST;
            case MEDIUM -> 4 * LEAST;
            case HIGH, XHIGH, MAX -> 16 * LEAST;
        };
    }
}
