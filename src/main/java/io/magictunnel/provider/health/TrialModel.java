package io.magictunnel.provider.health;

import io.magictunnel.provider.chat.ModelEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** With which model a provider is tried: one that chats, and rather a small one, for it costs money. */
final class TrialModel {

    private static final Pattern NO_CHAT = Pattern.compile(
            "embed|whisper|tts|audio|image|dall-e|moderation|realtime|transcribe|rerank|imagen|veo|sora|aqa|search|ocr",
            Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> SMALL = List.of(
            Pattern.compile("nano|flash-lite|lite", Pattern.CASE_INSENSITIVE),
            Pattern.compile("mini|haiku|flash|small|:1b|:3b", Pattern.CASE_INSENSITIVE));

    private TrialModel() {}

    static Optional<String> among(List<ModelEntry> models) {
        return models.stream()
                .filter(model -> !NO_CHAT.matcher(model.id()).find())
                .filter(model -> model.lifecycle() != ModelEntry.Lifecycle.RETIRED)
                .min(Comparator.comparingInt(TrialModel::size))
                .map(ModelEntry::id);
    }

    private static int size(ModelEntry model) {
        for (var rank = 0; rank < SMALL.size(); rank++) {
            if (SMALL.get(rank).matcher(model.id()).find()) {
                return rank;
            }
        }
        return SMALL.size();
    }
}
