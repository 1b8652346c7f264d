package io.magictunnel.provider.google;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.ModelAbilities;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What Google's models can, by their names, where the list of models does not say it. Models that are not known take the least. */
final class GeminiModels {

    private static final Pattern GENERATION = Pattern.compile("gemini-(?:pro-|flash-)?(\\d{1,2})(?:\\.(\\d))?.*");
    private static final int THINKERS = 25;
    private static final int THINKERS_IN_WORDS = 30;
    private static final Set<Effort> ALL_DEGREES = EnumSet.of(Effort.NONE, Effort.LOW, Effort.MEDIUM, Effort.HIGH);

    private GeminiModels() {}

    /** 25 for Gemini 2.5; below zero where the name does not tell. */
    static int generation(String model) {
        var name = GENERATION.matcher(plain(model));
        if (!name.matches()) {
            return -1;
        }
        var minor = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        return Integer.parseInt(name.group(1)) * 10 + minor;
    }

    /** The name without the folder it may stand in. */
    static String plain(String model) {
        return model.substring(model.lastIndexOf('/') + 1);
    }

    static boolean takesEffortInWords(String model) {
        return generation(model) >= THINKERS_IN_WORDS;
    }

    static ModelAbilities guess(String model) {
        var all = ModelAbilities.UNKNOWN.without(Ability.CACHE, Ability.PARALLEL_TOOLS);
        if (plain(model).startsWith("gemma")) {
            return all.without(Ability.SYSTEM, Ability.TOOLS, Ability.STRUCTURED_OUTPUT, Ability.EFFORT, Ability.TIER);
        }
        var generation = generation(model);
        if (generation < THINKERS) {
            return all.without(Ability.EFFORT, Ability.TIER);
        }
        if (generation >= THINKERS_IN_WORDS) {
            return all.withEfforts(EnumSet.of(Effort.LOW, Effort.HIGH));
        }
        return all.withEfforts(plain(model).contains("pro") ? EnumSet.range(Effort.LOW, Effort.HIGH) : ALL_DEGREES);
    }

    /** What of it can be had in this request: earlier models write no JSON while they have tools. */
    static ModelAbilities within(ChatRequest request) {
        var known = request.abilities().orElse(guess(request.model()));
        var isBoth = !request.tools().isEmpty() && request.output().isPresent();
        return isBoth && generation(request.model()) < THINKERS_IN_WORDS
                ? known.without(Ability.STRUCTURED_OUTPUT)
                : known;
    }
}
