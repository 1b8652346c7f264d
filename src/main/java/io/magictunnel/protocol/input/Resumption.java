package io.magictunnel.protocol.input;

import io.magictunnel.protocol.RawJson;
import java.util.Map;
import java.util.Optional;

/**
 * What a client brings back to a server that had asked for input.
 *
 * @param inputResponses the answers by the keys of the questions
 * @param state the server's own note, as it gave it
 */
public record Resumption(Map<String, RawJson> inputResponses, Optional<String> state) {

    public Resumption {
        inputResponses = Map.copyOf(inputResponses);
    }
}
