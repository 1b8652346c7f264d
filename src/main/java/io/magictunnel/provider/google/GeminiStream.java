package io.magictunnel.provider.google;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.dialect.StreamReader;
import io.magictunnel.provider.wire.VendorEvent;
import io.magictunnel.provider.wire.VendorStream;

/** Content, response by response. Nothing says that it was the last one; the answer is whole when it has a reason to end. */
final class GeminiStream implements StreamReader {

    private final VendorStream stream;
    private final AnswerAssembly assembly;
    private final GeminiReader reader;

    GeminiStream(VendorStream stream, AnswerAssembly assembly) {
        this.stream = stream;
        this.assembly = assembly;
        this.reader = new GeminiReader(assembly);
    }

    @Override
    public boolean take(VendorEvent event) {
        var response = stream.json(event);
        if (response.path("error").isObject()) {
            throw stream.refusal(response);
        }
        GeminiReader.refusal(response).ifPresent(this::refuse);
        reader.take(response);
        return false;
    }

    @Override
    public boolean isWholeAtItsEnd() {
        return assembly.isFinished();
    }

    private void refuse(String reason) {
        throw stream.failure(FailureKind.CONTENT_POLICY, GeminiClient.refusal(reason));
    }
}
