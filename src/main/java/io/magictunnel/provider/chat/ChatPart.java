package io.magictunnel.provider.chat;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A piece of a message. */
public sealed interface ChatPart {

    /** @param signature what some vendors attach to a part and want back with it, unchanged */
    record Text(String text, Optional<String> signature) implements ChatPart {

        public Text(String text) {
            this(text, Optional.empty());
        }
    }

    /** A picture, always with its bytes: nobody fetches addresses for a model. */
    record Image(String mediaType, byte[] bytes) implements ChatPart {

        public Image {
            if (!mediaType.matches("image/[a-z0-9.+-]{1,40}")) {
                throw new IllegalArgumentException("'%s' is no kind of picture".formatted(mediaType));
            }
        }
    }

    /** The model asks for a tool. */
    record ToolUse(String id, String name, JsonNode arguments, Optional<String> signature) implements ChatPart {

        public ToolUse(String id, String name, JsonNode arguments) {
            this(id, name, arguments, Optional.empty());
        }
    }

    /** What became of a tool that the model asked for. */
    record ToolReply(String toolUseId, String name, String content, boolean isError) implements ChatPart {}

    /**
     * What a model thought. It goes back as it came, and only to where it came from.
     *
     * @param dialect who understands it
     * @param text what of it can be read
     * @param raw the vendor's own form
     */
    record Thinking(String dialect, String text, JsonNode raw) implements ChatPart {}
}
