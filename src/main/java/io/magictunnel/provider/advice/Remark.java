package io.magictunnel.provider.advice;

/** What is remarkable about how tokens are used. */
public enum Remark {
    /** A tenth or more went to calls that came to nothing. */
    WASTED,
    /** Calls have much input in common, and pay for it each time. */
    REPEATED,
    /** Much is read for little that is said. */
    MUCH_FOR_LITTLE;

    private static final int WORTH_A_WORD = 10;
    private static final int MOSTLY = 50;
    private static final long LONG_INPUT = 2_000;
    private static final long SHORTEST_CACHED = 1_024;
    private static final long FEW = 100;

    boolean isTrueOf(PurposeUse use) {
        return switch (this) {
            case WASTED -> use.wastedPercent() >= WORTH_A_WORD;
            case REPEATED -> use.repeatedPercent() >= MOSTLY && use.input() >= SHORTEST_CACHED;
            case MUCH_FOR_LITTLE ->
                use.output().basis() != OutputForecast.Basis.NONE
                        && use.input() >= LONG_INPUT
                        && use.output().p90() * FEW <= use.input();
        };
    }
}
