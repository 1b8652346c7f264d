package io.magictunnel.provider.fake;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Requests that every adapter has to be able to say. */
public final class Conversations {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    private Conversations() {}

    /** One sentence and an answer of at most 200 tokens. */
    public static ChatRequest plain(String model) {
        return ChatRequest.of(model, "Say hello, please.")
                .withSystem("Be kind.")
                .withParameters(ChatParameters.draft()
                        .maxOutputTokens(200)
                        .temperature(0.5)
                        .build());
    }

    /** Everything that can be asked for at once, of which no model takes all. */
    public static ChatRequest everything(String model) {
        return ChatRequest.of(
                        model,
                        List.of(ChatMessage.user(
                                List.of(new ChatPart.Text("What is this?"), new ChatPart.Image("image/png", PICTURE)))))
                .withSystem("Be brief.")
                .withTools(tools(), new ToolChoice.Named("weather.now"))
                .withOutput(Optional.of(new OutputSchema("a thing", closedSchema(), true)))
                .withParameters(ChatParameters.draft()
                        .maxOutputTokens(3000)
                        .temperature(1.5)
                        .topP(OptionalDouble.of(0.9))
                        .topK(OptionalInt.of(40))
                        .stop(List.of("END", "STOP", "1", "2", "3"))
                        .seed(OptionalLong.of(7))
                        .effort(Optional.of(Effort.MAX))
                        .tier(Optional.of("flex"))
                        .cache(Optional.of(ChatParameters.CacheTime.ONE_HOUR))
                        .parallelTools(Optional.of(false))
                        .build());
    }

    /**
     * The third turn of a conversation in which the model used two tools.
     *
     * @param thought what it thought before, in its vendor's form
     */
    public static ChatRequest afterTools(String model, ChatPart... thought) {
        var asked = new ArrayList<ChatPart>(List.of(thought));
        asked.add(new ChatPart.Text("I will look."));
        asked.add(new ChatPart.ToolUse("call_a", "weather.now", json("{\"city\":\"Köln\"}"), Optional.of("c2ln")));
        asked.add(new ChatPart.ToolUse("call_b", "clock", json("{}")));
        return ChatRequest.of(
                        model,
                        List.of(
                                ChatMessage.user("How is the weather in Köln, and what time is it?"),
                                ChatMessage.assistant(asked),
                                ChatMessage.user(List.of(
                                        new ChatPart.ToolReply("call_a", "weather.now", "{\"sky\":\"grey\"}", false),
                                        new ChatPart.ToolReply("call_b", "clock", "no clock here", true),
                                        new ChatPart.Text("Well?")))))
                .withTools(tools(), new ToolChoice.Auto());
    }

    public static List<ToolOffer> tools() {
        return List.of(
                new ToolOffer("weather.now", "The weather in a city", closedSchema(), true),
                new ToolOffer("clock", "What time it is", json("{\"type\":\"object\"}"), true));
    }

    private static JsonNode closedSchema() {
        return json("""
                {"type":"object","properties":{"city":{"type":"string"}},"required":["city"],"additionalProperties":false}""");
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }
}
