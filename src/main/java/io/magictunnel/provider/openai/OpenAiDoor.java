package io.magictunnel.provider.openai;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where and how to reach somebody who speaks like OpenAI.
 *
 * @param folder where its API begins, below the connection's base; empty, or with a slash at its end
 * @param head a new one for each request
 * @param traits in what it differs from OpenAI itself
 * @param guess what it makes of a model's name
 */
public record OpenAiDoor(
        VendorWire wire,
        Connection to,
        String folder,
        Supplier<WireHead> head,
        Traits traits,
        Function<String, ModelAbilities> guess) {

    /**
     * The differences between those who speak like OpenAI.
     *
     * @param outputLimit what the most output is called
     * @param asksForUsage whether a stream tells about usage only when asked
     * @param isOpenAi whether it understands everything that OpenAI understands
     */
    public record Traits(String outputLimit, boolean asksForUsage, boolean isOpenAi) {

        public static final Traits OPENAI = new Traits("max_completion_tokens", true, true);
        public static final Traits AZURE = new Traits("max_completion_tokens", true, false);
        public static final Traits COMPATIBLE = new Traits("max_tokens", true, false);

        public Traits withoutAskingForUsage() {
            return new Traits(outputLimit, false, isOpenAi);
        }
    }

    ModelAbilities abilities(ChatRequest request) {
        return request.abilities().orElse(guess.apply(request.model()));
    }

    String folder(String below) {
        return folder + below;
    }

    /** The API's own folder. */
    String root() {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
