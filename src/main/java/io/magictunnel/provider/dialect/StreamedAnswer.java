package io.magictunnel.provider.dialect;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.wire.VendorStream;
import tools.jackson.core.JacksonException;

/** Follows a stream to the end of the answer. A stream that ends before is a failure, whatever had arrived. */
public final class StreamedAnswer {

    private StreamedAnswer() {}

    public static ChatAnswer follow(VendorStream stream, StreamReader reader, AnswerAssembly assembly) {
        try (stream) {
            readAll(stream, reader);
            return assembly.requestId(stream.requestId()).answer();
        } catch (JacksonException unexpected) {
            throw late(stream.failure(FailureKind.MALFORMED, "sent a piece of an unknown form"), assembly);
        } catch (LlmFailure failure) {
            throw late(failure, assembly);
        }
    }

    private static void readAll(VendorStream stream, StreamReader reader) {
        for (var event = stream.next(); event.isPresent(); event = stream.next()) {
            if (reader.take(event.get())) {
                stream.finish();
                return;
            }
        }
        if (!reader.isWholeAtItsEnd()) {
            throw stream.failure(FailureKind.CUT_OFF, "ended its stream before the answer was whole");
        }
    }

    private static LlmFailure late(LlmFailure failure, AnswerAssembly assembly) {
        return assembly.hasBegun() ? failure.afterFirstPiece(assembly.usageSoFar()) : failure;
    }
}
