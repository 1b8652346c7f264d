package io.magictunnel.enhancement.health;

import io.magictunnel.enhancement.Voice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at one of the two services that ask somebody for words.
 *
 * @param part how it is called in the report
 * @param section where it is configured
 * @param providers all that there are
 * @param groups the names of groups of them
 */
record WriterCheck(
        String part, String section, Voice.Choice choice, List<ProviderFitness> providers, List<String> groups) {

    Checkup of(boolean enabled) {
        if (!enabled) {
            return Checkup.degraded(
                    part, "It is switched off", "Set %s.enabled to true, unless this is meant".formatted(section));
        }
        var first = condition(choice.provider());
        if (first.isEmpty()) {
            return others().isEmpty()
                    ? Checkup.bad(
                            part,
                            "There is no provider '%s'".formatted(choice.provider()),
                            "Set %s.provider to a provider that there is, or to builtin".formatted(section))
                    : instead("there is no provider '%s'".formatted(choice.provider()));
        }
        return switch (first.get()) {
            case HEALTHY -> Checkup.good(part, "'%s' writes".formatted(choice.provider()));
            case UNTRIED -> Checkup.good(part, "'%s' writes; nobody has asked it yet".formatted(choice.provider()));
            case DEGRADED, OFFLINE, DISABLED -> instead("'%s' cannot be relied on now".formatted(choice.provider()));
        };
    }

    private Checkup instead(String because) {
        var advice = "See why under providers, or name others under %s.fallback_providers".formatted(section);
        return others().isEmpty()
                ? Checkup.bad(part, "Nobody writes: " + because, advice)
                : Checkup.degraded(part, "'%s' writes instead: %s".formatted(others().getFirst(), because), advice);
    }

    /** Those who are asked instead, and can be. */
    private List<String> others() {
        return choice.others().stream()
                .filter(name -> condition(name).filter(Fitness::canBeAsked).isPresent())
                .toList();
    }

    private Optional<Fitness> condition(String name) {
        return Stream.concat(
                        providers.stream()
                                .filter(provider -> provider.name().equals(name))
                                .map(ProviderFitness::fitness),
                        groups.stream().filter(name::equals).map(group -> Fitness.HEALTHY))
                .findFirst();
    }
}
