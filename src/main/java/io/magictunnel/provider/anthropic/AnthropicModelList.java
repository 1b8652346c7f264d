package io.magictunnel.provider.anthropic;

import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.ModelEntry.Lifecycle;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import io.magictunnel.provider.wire.WireRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Anthropic's models, page by page, with their limits, abilities and the day of their end. */
record AnthropicModelList(VendorWire wire, Connection to, String version, String folder) {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    List<ModelEntry> all() {
        var all = new ArrayList<ModelEntry>();
        var after = Optional.<String>empty();
        for (var page = 0; page < MOST_PAGES; page++) {
            var head = WireHead.anthropic(to.key(), version).page(PAGE, after);
            var reply = wire.ask(to, WireRequest.get(folder, "models", head)).json();
            reply.path("data")
                    .valueStream()
                    .filter(model -> !text(model, "id").isEmpty())
                    .forEach(model -> all.add(entry(model)));
            after = optional(reply, "last_id");
            if (!reply.path("has_more").asBoolean(false) || after.isEmpty()) {
                break;
            }
        }
        return List.copyOf(all);
    }

    private static ModelEntry entry(JsonNode model) {
        var id = text(model, "id");
        return new ModelEntry(
                id,
                optional(model, "display_name").orElse(id),
                limit(model.path("max_input_tokens")),
                limit(model.path("max_tokens")),
                abilities(model.path("capabilities")).orElse(AnthropicModels.guess(id)),
                lifecycle(text(model, "lifecycle")),
                moment(text(model, "retires_at")));
    }

    private static OptionalLong limit(JsonNode tokens) {
        return tokens.asLong(0) > 0 ? OptionalLong.of(tokens.asLong(0)) : OptionalLong.empty();
    }

    private static ModelAbilities abilities(JsonNode capabilities) {
        var abilities = ModelAbilities.UNKNOWN;
        abilities = said(abilities, capabilities.path("image_input"), Ability.IMAGES);
        abilities = said(abilities, capabilities.path("structured_outputs"), Ability.STRUCTURED_OUTPUT);
        abilities = said(abilities, capabilities.path("thinking"), Ability.EFFORT);
        var efforts = capabilities.path("effort");
        var degrees = Arrays.stream(Effort.values())
                .filter(effort -> isTrue(efforts.path(effort.spelling())))
                .collect(Collectors.toSet());
        if (degrees.isEmpty()) {
            return abilities;
        }
        degrees.add(Effort.NONE);
        return abilities.with(Ability.EFFORT).withEfforts(degrees);
    }

    private static ModelAbilities said(ModelAbilities abilities, JsonNode capability, Ability ability) {
        if (capability.isMissingNode() || capability.isNull()) {
            return abilities;
        }
        return isTrue(capability) ? abilities.with(ability) : abilities.without(ability);
    }

    /** Plainly, or as an object that says more. */
    private static boolean isTrue(JsonNode capability) {
        return capability.asBoolean(false) || capability.path("supported").asBoolean(false);
    }

    private static Lifecycle lifecycle(String word) {
        return switch (word) {
            case "active" -> Lifecycle.ACTIVE;
            case "deprecated" -> Lifecycle.DEPRECATED;
            case "retired" -> Lifecycle.RETIRED;
            default -> Lifecycle.UNKNOWN;
        };
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
