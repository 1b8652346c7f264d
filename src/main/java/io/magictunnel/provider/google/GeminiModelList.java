package io.magictunnel.provider.google;

import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.ModelEntry.Lifecycle;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import io.magictunnel.provider.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Google's models, page by page. Those that do not generate content are left out. */
record GeminiModelList(VendorWire wire, Connection to) {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 20;

    List<ModelEntry> all() {
        var all = new ArrayList<ModelEntry>();
        var token = Optional.<String>empty();
        for (var page = 0; page < MOST_PAGES; page++) {
            var head = WireHead.google(to.key()).googlePage(PAGE, token);
            var reply = wire.ask(to, WireRequest.get("", "models", head)).json();
            reply.path("models")
                    .valueStream()
                    .filter(GeminiModelList::generates)
                    .forEach(model -> all.add(entry(model)));
            token = optional(reply, "nextPageToken");
            if (token.isEmpty()) {
                break;
            }
        }
        return List.copyOf(all);
    }

    private static boolean generates(JsonNode model) {
        var methods = model.path("supportedGenerationMethods");
        return !text(model, "name").isEmpty()
                && (methods.isMissingNode()
                        || methods.valueStream()
                                .anyMatch(method -> method.asString("").equals("generateContent")));
    }

    private static ModelEntry entry(JsonNode model) {
        var id = GeminiModels.plain(text(model, "name"));
        return new ModelEntry(
                id,
                optional(model, "displayName").orElse(id),
                limit(model.path("inputTokenLimit")),
                limit(model.path("outputTokenLimit")),
                abilities(model, GeminiModels.guess(id)),
                Lifecycle.UNKNOWN,
                Optional.empty());
    }

    private static OptionalLong limit(JsonNode tokens) {
        return tokens.asLong(0) > 0 ? OptionalLong.of(tokens.asLong(0)) : OptionalLong.empty();
    }

    private static ModelAbilities abilities(JsonNode model, ModelAbilities guessed) {
        var thinking = model.path("thinking");
        return thinking.isBoolean() && !thinking.booleanValue() ? guessed.without(Ability.EFFORT) : guessed;
    }
}
