package io.magictunnel.mcp.input;

import java.util.Optional;

/** What a client is given to bring back with its answers. It cannot read it, and must not change it. */
public sealed interface RequestState {

    /** The call waits here. */
    record Parked(String callId) implements RequestState {}

    /** The call waits nowhere: whoever asked for input remembers it by this note of its own, if at all. */
    record Noted(Optional<String> note) implements RequestState {}
}
