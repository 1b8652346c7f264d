package io.magictunnel.provider.chat;

/** What arrives of an answer while the model still speaks. */
public sealed interface ChatPiece {

    record Text(String delta) implements ChatPiece {}

    record Thinking(String delta) implements ChatPiece {}

    /** @param index which of the answer's tool uses, from 0 */
    record ToolBegun(int index, String id, String name) implements ChatPiece {}

    /** A part of the JSON text of a tool's arguments. */
    record ToolArguments(int index, String delta) implements ChatPiece {}

    /** What the call used so far. */
    record Used(Usage usage) implements ChatPiece {}
}
