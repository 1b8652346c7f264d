package io.magictunnel.provider.fake;

import io.magictunnel.provider.ProviderKind;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a vendor says when all is well, and how it refuses.
 *
 * @param folder where its recorded answers stand
 * @param usualPath what its base usually ends with
 * @param keyHeader how it is told the key; the key itself follows {@code keyPrefix}
 * @param streamType the content type of its streams
 * @param route the recorded answer for a request, without its ending; empty where there is none
 */
record FakeSpeech(
        String folder,
        String usualPath,
        String keyHeader,
        String keyPrefix,
        String streamType,
        Function<Heard, String> route) {

    static FakeSpeech of(ProviderKind kind) {
        return switch (kind) {
            case OPENAI, CUSTOM ->
                new FakeSpeech("openai", "/v1", "authorization", "Bearer ", "text/event-stream", FakeSpeech::openAi);
            case LM_STUDIO ->
                new FakeSpeech("lmstudio", "", "authorization", "Bearer ", "text/event-stream", FakeSpeech::openAi);
            case AZURE_OPENAI -> new FakeSpeech("azure", "", "api-key", "", "text/event-stream", FakeSpeech::openAi);
            case ANTHROPIC ->
                new FakeSpeech("anthropic", "", "x-api-key", "", "text/event-stream", FakeSpeech::anthropic);
            case GOOGLE ->
                new FakeSpeech("google", "/v1beta", "x-goog-api-key", "", "text/event-stream", FakeSpeech::google);
            case OLLAMA ->
                new FakeSpeech("ollama", "", "authorization", "Bearer ", "application/x-ndjson", FakeSpeech::ollama);
            case BUILTIN -> throw new IllegalArgumentException("No vendor stands behind our own rules");
        };
    }

    Reply usual(Heard request) {
        if (!request.headers().getOrDefault(keyHeader, "").equals(keyPrefix + FakeVendor.KEY)) {
            return refusal(401);
        }
        var name = route.apply(request);
        if (name.isEmpty()) {
            return refusal(404);
        }
        return request.isStreamed() && !name.equals("models")
                ? Reply.pieces(streamType, read(name + ".stream"), 1000)
                : Reply.json(200, read(name + ".json"));
    }

    Reply refusal(int status) {
        var headers = status == 429
                ? Map.of("Content-Type", "application/json", "Retry-After", "7")
                : Map.of("Content-Type", "application/json");
        return Reply.of(status, headers, read("error-%d.json".formatted(status)));
    }

    private String read(String name) {
        return Recorded.text(folder + "/" + name);
    }

    private static String openAi(Heard request) {
        Predicate<String> ends = end -> request.target().split("\\?", 2)[0].endsWith(end);
        if (ends.test("/chat/completions")) {
            return "chat";
        }
        if (ends.test("/responses/input_tokens")) {
            return "count";
        }
        if (ends.test("/responses")) {
            return "responses";
        }
        return ends.test("/models") ? "models" : "";
    }

    private static String anthropic(Heard request) {
        if (request.target().endsWith("/v1/messages")) {
            return "chat";
        }
        if (request.target().endsWith("/count_tokens")) {
            return "count";
        }
        return request.target().contains("/v1/models") ? "models" : "";
    }

    private static String google(Heard request) {
        if (request.target().contains(":generateContent") || request.target().contains(":streamGenerateContent")) {
            return "chat";
        }
        if (request.target().endsWith(":countTokens")) {
            return "count";
        }
        return request.target().contains("/models") ? "models" : "";
    }

    private static String ollama(Heard request) {
        return switch (request.target()) {
            case "/api/chat" -> "chat";
            case "/api/tags" -> "models";
            case "/api/show" -> "show";
            case "/api/version" -> "version";
            default -> "";
        };
    }
}
