package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.RawJson;

/** Where an answer goes: the request's id, and the way back to its client. */
public record Addressee(RawJson id, ResponseChannel channel) {}
