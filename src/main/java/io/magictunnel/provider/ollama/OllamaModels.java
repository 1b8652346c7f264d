package io.magictunnel.provider.ollama;

import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.ModelEntry.Lifecycle;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import io.magictunnel.provider.wire.WireRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The models that an Ollama holds. Each tells about itself when asked, which costs little there. */
record OllamaModels(VendorWire wire, Connection to) {

    private static final int MOST = 200;
    private static final Set<Effort> DEGREES = EnumSet.range(Effort.LOW, Effort.HIGH);
    private static final Set<Effort> ON_AND_OFF = EnumSet.of(Effort.NONE, Effort.HIGH);

    static boolean thinksInDegrees(String model) {
        return model.startsWith("gpt-oss");
    }

    List<ModelEntry> all() {
        var reply = wire.ask(to, WireRequest.get("api", "tags", head()));
        return reply.json()
                .path("models")
                .valueStream()
                .map(model -> text(model, "name"))
                .filter(name -> !name.isEmpty())
                .limit(MOST)
                .map(this::entry)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** What of it can be had. The model is asked only where something depends on it that nobody told. */
    ModelAbilities within(ChatRequest request) {
        var known = request.abilities();
        var asks = (!request.tools().isEmpty() && isOpen(known, Ability.TOOLS))
                || (request.parameters().effort().isPresent() && isOpen(known, Ability.EFFORT))
                || (hasImages(request) && isOpen(known, Ability.IMAGES));
        return (asks ? known.orElse(told(request.model())) : known).orElse(always());
    }

    private static boolean isOpen(ModelAbilities known, Ability ability) {
        return !known.isKnownToBeAble(ability) && !known.isKnownToBeUnable(ability);
    }

    private static boolean hasImages(ChatRequest request) {
        return request.messages().stream()
                .flatMap(message -> message.parts().stream())
                .anyMatch(ChatPart.Image.class::isInstance);
    }

    private ModelAbilities told(String model) {
        try {
            return abilities(show(model), model);
        } catch (LlmFailure silent) {
            return ModelAbilities.UNKNOWN.without(Ability.TOOLS, Ability.EFFORT, Ability.IMAGES);
        }
    }

    private ModelEntry entry(String name) {
        try {
            var shown = show(name);
            return new ModelEntry(
                    name,
                    name,
                    context(shown),
                    OptionalLong.empty(),
                    abilities(shown, name).orElse(always()),
                    Lifecycle.ACTIVE,
                    Optional.empty());
        } catch (LlmFailure silent) {
            return ModelEntry.named(name);
        }
    }

    private JsonNode show(String model) {
        var question = JsonNodeFactory.instance.objectNode().put("model", model);
        return wire.ask(to, WireRequest.post("api", "show", head(), question)).json();
    }

    private WireHead head() {
        return WireHead.bearer(to.key());
    }

    private static OptionalLong context(JsonNode shown) {
        return shown.path("model_info").properties().stream()
                .filter(field -> field.getKey().endsWith(".context_length"))
                .mapToLong(field -> field.getValue().asLong(0))
                .filter(length -> length > 0)
                .findFirst();
    }

    private static ModelAbilities abilities(JsonNode shown, String model) {
        var told = shown.path("capabilities")
                .valueStream()
                .map(capability -> capability.asString(""))
                .collect(Collectors.toSet());
        if (told.isEmpty()) {
            return ModelAbilities.UNKNOWN.without(Ability.EFFORT);
        }
        var abilities = told.contains("tools")
                ? ModelAbilities.UNKNOWN.with(Ability.TOOLS)
                : ModelAbilities.UNKNOWN.without(Ability.TOOLS);
        abilities = told.contains("vision") ? abilities.with(Ability.IMAGES) : abilities.without(Ability.IMAGES);
        return told.contains("thinking")
                ? abilities.with(Ability.EFFORT).withEfforts(thinksInDegrees(model) ? DEGREES : ON_AND_OFF)
                : abilities.without(Ability.EFFORT);
    }

    /** What its API has no word for, whatever the model. */
    private static ModelAbilities always() {
        return ModelAbilities.UNKNOWN.without(Ability.TOOL_CHOICE, Ability.PARALLEL_TOOLS, Ability.TIER, Ability.CACHE);
    }
}
