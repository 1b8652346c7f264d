package io.magictunnel.provider.openai;

import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.RequestFitting;
import io.magictunnel.provider.dialect.StreamedAnswer;
import io.magictunnel.provider.dialect.VendorBounds;
import io.magictunnel.provider.wire.WireRequest;
import java.util.function.Consumer;

/** Chat completions, which most providers understand. */
public record ChatCompletions(OpenAiDoor door) {

    private static final VendorBounds BOUNDS = new VendorBounds(2, 4, 1, true, OpenAiModels.TIERS);
    private static final String FOLDER = "chat";
    private static final String SEGMENT = "completions";

    public ChatAnswer chat(ChatRequest request) {
        var fitted = fitted(request);
        var body = new CompletionBody(fitted, door.traits()).whole();
        var reply = door.wire()
                .ask(
                        door.to(),
                        WireRequest.post(
                                door.folder(FOLDER), SEGMENT, door.head().get(), body));
        return new CompletionReader(new AnswerAssembly(fitted)).whole(reply);
    }

    public ChatAnswer stream(ChatRequest request, Consumer<ChatPiece> pieces) {
        var fitted = fitted(request);
        var body = new CompletionBody(fitted, door.traits()).streamed();
        var assembly = new AnswerAssembly(fitted, pieces);
        var stream = door.wire()
                .events(
                        door.to(),
                        WireRequest.post(
                                door.folder(FOLDER), SEGMENT, door.head().get(), body));
        return StreamedAnswer.follow(stream, new CompletionStream(stream, new CompletionReader(assembly)), assembly);
    }

    private FittedRequest fitted(ChatRequest request) {
        return RequestFitting.fit(request, door.abilities(request), BOUNDS);
    }
}
