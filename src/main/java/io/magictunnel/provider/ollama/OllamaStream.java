package io.magictunnel.provider.ollama;

import io.magictunnel.provider.dialect.StreamReader;
import io.magictunnel.provider.wire.VendorEvent;
import io.magictunnel.provider.wire.VendorStream;

/** A chat, line by line. An error may stand in a line of its own. */
final class OllamaStream implements StreamReader {

    private final VendorStream stream;
    private final OllamaReader reader;

    OllamaStream(VendorStream stream, OllamaReader reader) {
        this.stream = stream;
        this.reader = reader;
    }

    @Override
    public boolean take(VendorEvent event) {
        var line = stream.json(event);
        if (line.has("error")) {
            throw stream.refusal(line);
        }
        return reader.take(line);
    }
}
