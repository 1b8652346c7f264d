package io.magictunnel.upstream.stdio;

/** One line that a child process wrote, without its end. */
sealed interface Line {

    record Whole(byte[] bytes) implements Line {}

    /** Longer than allowed. Only its ends were kept. */
    record TooLong(byte[] head, byte[] tail) implements Line {}
}
