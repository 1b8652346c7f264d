package io.magictunnel.permission;

/** The answer to "may this caller use this tool now", with the rule that gave it. */
public sealed interface Decision {

    /** The rule that decided, in words that an administrator understands. */
    String reason();

    record Allowed(String reason) implements Decision {}

    /** No. To the caller a tool that is denied looks like one that does not exist. */
    record Denied(String reason) implements Decision {}
}
