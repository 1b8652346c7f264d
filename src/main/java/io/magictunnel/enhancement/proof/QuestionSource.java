package io.magictunnel.enhancement.proof;

/** Where a question comes from. Never from the words that are judged. */
public enum QuestionSource {
    /** From what the tool's source says: its name, parameters, values and examples. */
    DEFINITION,
    /** The same, asked about a tool that is easily confused with it. */
    NEIGHBOUR,
    /** Saved by an administrator to test searches. */
    SAVED,
    /** Somebody asked it, and chose the tool. */
    CHOSEN
}
