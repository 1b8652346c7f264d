package io.magictunnel.provider.token;

import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a request costs tokens, piece by piece.
 *
 * @param frames how many turns there are, each of which vendors put something around
 */
record RequestContent(List<Piece> pieces, int images, int frames) {

    /** A text of one kind. */
    record Piece(ContentClass content, String text, TextShape shape) {

        static Piece of(String text) {
            var shape = TextShape.of(text);
            return new Piece(shape.content(), text, shape);
        }

        static Piece of(ContentClass content, String text) {
            return new Piece(content, text, TextShape.of(text));
        }
    }

    static RequestContent of(ChatRequest request) {
        var pieces = new ArrayList<Piece>();
        var images = 0;
        request.system().map(Piece::of).ifPresent(pieces::add);
        for (var message : request.messages()) {
            images += add(message, pieces);
        }
        for (var tool : request.tools()) {
            pieces.add(Piece.of(ContentClass.TOOLS, tool.name() + " " + tool.description() + " " + tool.schema()));
        }
        request.output()
                .map(output -> Piece.of(ContentClass.TOOLS, output.schema().toString()))
                .ifPresent(pieces::add);
        return new RequestContent(
                pieces, images, request.messages().size() + (request.system().isPresent() ? 1 : 0));
    }

    static RequestContent of(String text) {
        return new RequestContent(List.of(Piece.of(text)), 0, 0);
    }

    /** Answers how many of its parts are pictures. */
    private static int add(ChatMessage message, List<Piece> pieces) {
        var images = 0;
        for (var part : message.parts()) {
            switch (part) {
                case ChatPart.Text text -> pieces.add(Piece.of(text.text()));
                case ChatPart.Image picture -> images++;
                case ChatPart.ToolUse use ->
                    pieces.add(Piece.of(ContentClass.JSON, use.name() + " " + use.arguments()));
                case ChatPart.ToolReply reply -> pieces.add(Piece.of(reply.content()));
                case ChatPart.Thinking thinking -> pieces.add(Piece.of(thinking.text()));
            }
        }
        return images;
    }
}
