package io.magictunnel.discovery.argument.sentence;

/** What a piece of a sentence looks like. */
public enum ClueKind {
    /** Lines between two fences. */
    BLOCK,
    /** What follows a colon, to the end. */
    TAIL,
    QUOTED,
    JSON,
    REGEX,
    URL,
    EMAIL,
    UUID,
    MIME,
    TIME,
    ZONE,
    GLOB,
    PATH,
    /** Such as {@code orders[0].name}. */
    DOTTED,
    /** A commit, a version or the like. */
    REFERENCE,
    DURATION,
    SIZE,
    NUMBER,
    /** Numbers and ranges, such as {@code 1,3-5}. */
    NUMBERS,
    /** WordForms that begin with capitals. */
    NAME,
    WORD
}
