package io.magictunnel.provider.lmstudio;

import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.ModelEntry.Lifecycle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Reads LM Studio's own list of models. Those that only embed are left out. */
final class LmStudioModels {

    private LmStudioModels() {}

    static List<ModelEntry> read(JsonNode list) {
        var models = list.path("models").isArray() ? list.path("models") : list.path("data");
        return models.valueStream()
                .filter(model -> !id(model).isEmpty() && !text(model, "type").startsWith("embedding"))
                .map(LmStudioModels::entry)
                .sorted(Comparator.comparing(ModelEntry::id))
                .toList();
    }

    static ModelAbilities always() {
        return ModelAbilities.UNKNOWN.without(Ability.EFFORT, Ability.TIER, Ability.CACHE, Ability.PARALLEL_TOOLS);
    }

    private static String id(JsonNode model) {
        return optional(model, "key").or(() -> optional(model, "id")).orElse("");
    }

    private static ModelEntry entry(JsonNode model) {
        return new ModelEntry(
                id(model),
                optional(model, "display_name").orElse(id(model)),
                context(model),
                OptionalLong.empty(),
                abilities(model.path("capabilities")).orElse(always()),
                Lifecycle.ACTIVE,
                Optional.empty());
    }

    /** What is loaded counts; it is often less than the model could take. */
    private static OptionalLong context(JsonNode model) {
        var loaded = model.path("loaded_instances")
                .valueStream()
                .mapToLong(instance ->
                        instance.path("config").path("context_length").asLong(0))
                .filter(length -> length > 0)
                .max();
        var most = model.path("max_context_length").asLong(0);
        return loaded.isPresent() || most <= 0 ? loaded : OptionalLong.of(most);
    }

    private static ModelAbilities abilities(JsonNode capabilities) {
        if (!capabilities.isObject()) {
            return ModelAbilities.UNKNOWN;
        }
        return capabilities.path("vision").asBoolean(false)
                ? ModelAbilities.UNKNOWN.with(Ability.IMAGES)
                : ModelAbilities.UNKNOWN.without(Ability.IMAGES);
    }
}
