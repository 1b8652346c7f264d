package io.magictunnel.provider.openai;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.dialect.StreamReader;
import io.magictunnel.provider.wire.VendorEvent;
import io.magictunnel.provider.wire.VendorStream;

/** A chat completion, chunk by chunk. */
final class CompletionStream implements StreamReader {

    private final VendorStream stream;
    private final CompletionReader reader;

    CompletionStream(VendorStream stream, CompletionReader reader) {
        this.stream = stream;
        this.reader = reader;
    }

    @Override
    public boolean take(VendorEvent event) {
        if (event.data().strip().equals("[DONE]")) {
            if (!reader.isFinished()) {
                throw stream.failure(FailureKind.CUT_OFF, "ended its stream without an ending of the answer");
            }
            return true;
        }
        var chunk = stream.json(event);
        if (event.name().equals("error")
                || chunk.path("error").isObject()
                || chunk.path("error").isString()) {
            throw stream.refusal(chunk);
        }
        reader.chunk(chunk);
        return false;
    }

    /** Some end without saying so, once they said why they stopped. */
    @Override
    public boolean isWholeAtItsEnd() {
        return reader.isFinished();
    }
}
