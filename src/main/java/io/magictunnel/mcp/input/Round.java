package io.magictunnel.mcp.input;

import io.magictunnel.mcp.stream.Addressee;
import io.magictunnel.mcp.stream.ProgressNotifier;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.protocol.logging.LogLevel;
import java.util.Optional;

/**
 * One of the HTTP requests in which a client without a session makes one call. What it declares holds for this round.
 *
 * @param logLevel the least level of which the client wants to hear
 */
public record Round(
        Addressee addressee,
        Optional<ProgressNotifier> progress,
        Optional<LogLevel> logLevel,
        ClientCapabilities capabilities,
        Optional<Resumption> resumption) {}
