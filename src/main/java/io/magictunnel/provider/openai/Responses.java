package io.magictunnel.provider.openai;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.RequestFitting;
import io.magictunnel.provider.dialect.StreamedAnswer;
import io.magictunnel.provider.dialect.VendorBounds;
import io.magictunnel.provider.wire.WireRequest;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** OpenAI's newer language. Nothing is kept at the provider: what the model thought comes back to us, sealed, and returns with the next request. */
public record Responses(OpenAiDoor door) {

    private static final VendorBounds BOUNDS = new VendorBounds(2, 0, 16, true, OpenAiModels.TIERS);
    private static final String SEGMENT = "responses";

    public ChatAnswer chat(ChatRequest request) {
        var fitted = fitted(request);
        var body = new ResponsesBody(fitted, abilities(request)).whole();
        var reply = door.wire()
                .ask(
                        door.to(),
                        WireRequest.post(door.root(), SEGMENT, door.head().get(), body));
        return new ResponsesReader(new AnswerAssembly(fitted)).whole(reply);
    }

    public ChatAnswer stream(ChatRequest request, Consumer<ChatPiece> pieces) {
        var fitted = fitted(request);
        var body = new ResponsesBody(fitted, abilities(request)).streamed();
        var assembly = new AnswerAssembly(fitted, pieces);
        var stream = door.wire()
                .events(
                        door.to(),
                        WireRequest.post(door.root(), SEGMENT, door.head().get(), body));
        return StreamedAnswer.follow(stream, new ResponsesStream(stream, assembly), assembly);
    }

    /** Counts with the provider's own tokenizer. */
    public OptionalLong countTokens(ChatRequest request) {
        var body = new ResponsesBody(fitted(request), abilities(request)).counted();
        var folder = door.folder(SEGMENT);
        var reply = door.wire()
                .ask(
                        door.to(),
                        WireRequest.post(folder, "input_tokens", door.head().get(), body));
        var count = reply.json().path("input_tokens");
        return count.isIntegralNumber() ? OptionalLong.of(count.longValue()) : OptionalLong.empty();
    }

    private FittedRequest fitted(ChatRequest request) {
        return RequestFitting.fit(request, abilities(request), BOUNDS);
    }

    private ModelAbilities abilities(ChatRequest request) {
        return door.abilities(request).without(Ability.STOP, Ability.SEED);
    }
}
