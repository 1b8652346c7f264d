package io.magictunnel.provider.anthropic;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.dialect.StrictSchema;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Anthropic's models can, by the generation in their names, where the list of models does not say it. Models that are not
 * known take the least.
 */
final class AnthropicModels {

    private static final Pattern FAMILY_FIRST = Pattern.compile("claude-[a-z]+-(\\d{1,2})(?:-(\\d{1,2}))?(?:[-@].*)?");
    private static final Pattern NUMBER_FIRST = Pattern.compile("claude-(\\d)(?:-(\\d))?-[a-z]+.*");
    private static final int UNKNOWN = -1;
    private static final Set<Effort> DEGREES = EnumSet.of(Effort.NONE, Effort.LOW, Effort.MEDIUM, Effort.HIGH);

    private AnthropicModels() {}

    /** 37 for Claude 3.7, 45 for Claude 4.5; below zero where the name does not tell. */
    static int generation(String model) {
        for (var pattern : new Pattern[] {FAMILY_FIRST, NUMBER_FIRST}) {
            var name = pattern.matcher(model);
            if (name.matches()) {
                var minor = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                return Integer.parseInt(name.group(1)) * 10 + Math.min(9, minor);
            }
        }
        return UNKNOWN;
    }

    static ModelAbilities guess(String model) {
        var generation = generation(model);
        var abilities = ModelAbilities.UNKNOWN.without(Ability.SEED);
        abilities = generation >= 45 || model.startsWith("claude-opus-4-1")
                ? abilities.with(Ability.STRUCTURED_OUTPUT)
                : abilities.without(Ability.STRUCTURED_OUTPUT);
        return generation >= 37 ? abilities.withEfforts(DEGREES) : abilities.without(Ability.EFFORT);
    }

    /** Whether effort is said in words, and not as a number of tokens to think. */
    static boolean takesEffortInWords(String model) {
        return generation(model) >= 46;
    }

    /** What of it can be had in this request: some things exclude each other, and some the API's version has forgotten. */
    static ModelAbilities within(ChatRequest request, AnthropicVersion version) {
        var known = request.abilities().orElse(guess(request.model()));
        var sampling = withSampling(known, request, version);
        var output = request.output();
        var held =
                output.isPresent() && !StrictSchema.isEnforceable(output.get().schema())
                        ? sampling.without(Ability.STRUCTURED_OUTPUT)
                        : sampling;
        return mayThink(request) ? held : held.without(Ability.EFFORT);
    }

    private static ModelAbilities withSampling(ModelAbilities known, ChatRequest request, AnthropicVersion version) {
        var generation = generation(request.model());
        var isThinking = !known.isKnownToBeUnable(Ability.EFFORT)
                && request.parameters()
                        .effort()
                        .filter(effort -> effort != Effort.NONE)
                        .isPresent();
        if (version == AnthropicVersion.V2026_10_21 || generation < 0 || generation > 46 || isThinking) {
            return known.without(Ability.TEMPERATURE, Ability.TOP_P, Ability.TOP_K);
        }
        return generation >= 41 && request.parameters().temperature().isPresent()
                ? known.without(Ability.TOP_P)
                : known;
    }

    /** A model that has to use a tool, or that used one without our knowing its thoughts, must not be told to think. */
    private static boolean mayThink(ChatRequest request) {
        var isFree =
                switch (request.toolChoice()) {
                    case ToolChoice.Auto auto -> true;
                    case ToolChoice.None none -> true;
                    case ToolChoice.Required required -> false;
                    case ToolChoice.Named named -> false;
                };
        return (isFree || takesEffortInWords(request.model()))
                && request.messages().stream().noneMatch(AnthropicModels::actedWithoutThought)
                && request.parameters().maxOutputTokens().orElse(Integer.MAX_VALUE) > ThinkingBudget.LEAST;
    }

    private static boolean actedWithoutThought(ChatMessage message) {
        return message.parts().stream().anyMatch(ChatPart.ToolUse.class::isInstance)
                && message.parts().stream()
                        .noneMatch(part -> part instanceof ChatPart.Thinking thinking
                                && thinking.dialect().equals(MessagesReader.DIALECT));
    }
}
