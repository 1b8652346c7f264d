package io.magictunnel.enhancement.quality;

/**
 * Why a description must not be used.
 *
 * @param details what is wrong, where, and what would be right; for people
 */
public record Fault(Kind kind, String details) {

    /** What is wrong with it. */
    public enum Kind {
        EMPTY,
        TOO_LONG,
        /** It speaks to the model, or hides something. */
        INSTRUCTION,
        INVENTED_PARAMETER,
        DROPPED_PARAMETER,
        CHANGED_REQUIREMENT,
        INVENTED_VALUE,
        WRONG_DEFAULT,
        WRONG_EFFECT
    }
}
