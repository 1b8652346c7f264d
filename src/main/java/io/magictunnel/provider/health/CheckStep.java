package io.magictunnel.provider.health;

import java.time.Duration;

/**
 * What one step of the check of a provider has found.
 *
 * @param said in plain words
 * @param next what to do about it; empty where nothing is to be done
 */
public record CheckStep(Subject subject, Result result, Duration took, String said, String next) {

    /** The four things that have to work, in their order. */
    public enum Subject {
        /** Its address can be reached. */
        NETWORK,
        /** It lets us in. */
        KEY,
        /** It says which models it has. */
        MODELS,
        /** A model answers, whole and piece by piece. */
        COMPLETION
    }

    /** How a step ended. */
    public enum Result {
        OK,
        FAILED,
        /** It makes no sense after what was found before. */
        SKIPPED
    }

    boolean failed() {
        return result == Result.FAILED;
    }
}
