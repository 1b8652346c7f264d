package io.magictunnel.provider.token;

/** Kinds of content that models cut into tokens of different length, with the error of an estimate that knows nothing yet. */
public enum ContentClass {
    /** English, or what has no more accents than English. */
    PROSE(0.15),
    /** Other languages with Latin letters. */
    ACCENTED(0.2),
    CODE(0.2),
    JSON(0.25),
    /** Chinese, Japanese, Korean. */
    EAST_ASIAN(0.3),
    /** Other scripts. */
    SCRIPT(0.4),
    /** Base64 and the like. */
    DENSE(0.4),
    /** Descriptions of tools, which vendors write in their own way. */
    TOOLS(0.3),
    IMAGE(0.6);

    private final double usualError;

    ContentClass(double usualError) {
        this.usualError = usualError;
    }

    double usualError() {
        return usualError;
    }
}
