package io.magictunnel.provider.chat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known about a model's abilities. What is in neither direction known is for the adapter to judge.
 *
 * @param known whether the model can, for each ability that somebody said something about
 * @param efforts the degrees of effort it takes; empty where unknown
 */
public record ModelAbilities(Map<Ability, Boolean> known, Set<Effort> efforts) {

    public static final ModelAbilities UNKNOWN = new ModelAbilities(Map.of(), Set.of());

    public ModelAbilities {
        known = Map.copyOf(known);
        efforts = Set.copyOf(efforts);
    }

    public ModelAbilities with(Ability... abilities) {
        return saying(true, abilities);
    }

    public ModelAbilities without(Ability... abilities) {
        return saying(false, abilities);
    }

    public ModelAbilities withEfforts(Set<Effort> degrees) {
        return new ModelAbilities(known, degrees);
    }

    /** This where it says something, else the other. */
    public ModelAbilities orElse(ModelAbilities other) {
        var both = new EnumMap<Ability, Boolean>(Ability.class);
        both.putAll(other.known);
        both.putAll(known);
        return new ModelAbilities(both, efforts.isEmpty() ? other.efforts : efforts);
    }

    public boolean isKnownToBeAble(Ability ability) {
        return known.getOrDefault(ability, false);
    }

    public boolean isKnownToBeUnable(Ability ability) {
        return !known.getOrDefault(ability, true);
    }

    public boolean takes(Effort effort) {
        return efforts.isEmpty() || efforts.contains(effort);
    }

    private ModelAbilities saying(boolean able, Ability... abilities) {
        var more = new EnumMap<Ability, Boolean>(Ability.class);
        more.putAll(known);
        Arrays.stream(abilities).forEach(ability -> more.put(ability, able));
        return new ModelAbilities(more, efforts);
    }
}
