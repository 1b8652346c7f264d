package io.magictunnel.provider.openai;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.ModelAbilities;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What OpenAI's models can, by their names: its list tells nothing but names. Models that are not known take the least. */
public final class OpenAiModels {

    static final Set<String> TIERS = Set.of("auto", "default", "flex", "scale", "priority", "fast");

    private static final Pattern PLAIN = Pattern.compile("(chatgpt-4o|gpt-3\\.5|gpt-35|gpt-4)([.o-].*)?(-.*)?");
    private static final Pattern WITHOUT_PICTURES =
            Pattern.compile("gpt-3.*|gpt-4(-\\d{4}.*|-32k.*)?|o1-mini.*|o3-mini.*");
    private static final Pattern WITHOUT_SCHEMA =
            Pattern.compile("gpt-3.*|gpt-4(-\\d{4}.*|-32k.*|-turbo.*)?|gpt-4o-2024-05-13|o1-mini.*|o1-preview.*");
    private static final Pattern FIRST_THINKERS = Pattern.compile("o1-(mini|preview).*");
    private static final Pattern THINKERS = Pattern.compile("o[134](-.*)?");
    private static final Pattern FIVE = Pattern.compile("gpt-5(-(mini|nano|20\\d\\d).*)?");

    private static final Set<Effort> LOW_TO_HIGH = EnumSet.range(Effort.LOW, Effort.HIGH);
    private static final Set<Effort> MINIMAL_TO_HIGH = EnumSet.range(Effort.MINIMAL, Effort.HIGH);
    private static final Set<Effort> LATER = EnumSet.of(Effort.LOW, Effort.MEDIUM, Effort.HIGH);

    private OpenAiModels() {}

    public static ModelAbilities guess(String model) {
        var name = model.toLowerCase(Locale.ROOT).replaceFirst("^(openai/|ft:)", "");
        if (isPlain(name)) {
            return without(
                    name, known().without(Ability.EFFORT).with(Ability.TEMPERATURE, Ability.TOP_P, Ability.STOP));
        }
        var thinker = known().without(Ability.TEMPERATURE, Ability.TOP_P, Ability.STOP, Ability.SEED);
        if (FIRST_THINKERS.matcher(name).matches()) {
            return without(name, thinker)
                    .without(Ability.EFFORT, Ability.TOOLS, Ability.SYSTEM, Ability.PARALLEL_TOOLS);
        }
        if (THINKERS.matcher(name).matches()) {
            return without(name, thinker).without(Ability.PARALLEL_TOOLS).withEfforts(LOW_TO_HIGH);
        }
        if (FIVE.matcher(name).matches()) {
            return thinker.withEfforts(MINIMAL_TO_HIGH);
        }
        return name.matches("gpt-([5-9]|\\d\\d).*") && !name.contains("chat")
                ? thinker.withEfforts(LATER)
                : thinker.without(Ability.EFFORT);
    }

    private static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    private static ModelAbilities known() {
        return ModelAbilities.UNKNOWN.without(Ability.TOP_K, Ability.CACHE);
    }

    private static ModelAbilities without(String name, ModelAbilities abilities) {
        var seeing = WITHOUT_PICTURES.matcher(name).matches() ? abilities.without(Ability.IMAGES) : abilities;
        return WITHOUT_SCHEMA.matcher(name).matches() ? seeing.without(Ability.STRUCTURED_OUTPUT) : seeing;
    }
}
