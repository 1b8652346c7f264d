package io.magictunnel.provider.dialect;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.Effort;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Leaves out the parameters that a model does not take, and brings the others within its vendor's bounds. */
final class ParameterFitting {

    private final Omissions omissions;
    private final VendorBounds bounds;

    ParameterFitting(Omissions omissions, VendorBounds bounds) {
        this.omissions = omissions;
        this.bounds = bounds;
    }

    ChatParameters fit(ChatParameters asked) {
        return output(asked)
                .temperature(temperature(asked.temperature()))
                .topP(omissions.kept(Ability.TOP_P, asked.topP(), OptionalDouble.empty()))
                .topK(omissions.kept(Ability.TOP_K, asked.topK(), OptionalInt.empty()))
                .stop(stops(asked.stop()))
                .seed(omissions.kept(Ability.SEED, asked.seed(), OptionalLong.empty()))
                .effort(asked.effort().flatMap(this::effort))
                .tier(tier(asked.tier()))
                .cache(omissions.kept(Ability.CACHE, asked.cache(), Optional.empty()))
                .parallelTools(omissions.kept(Ability.PARALLEL_TOOLS, asked.parallelTools(), Optional.empty()))
                .build();
    }

    private ChatParameters.Draft output(ChatParameters asked) {
        var least = bounds.leastOutput();
        var draft = asked.edit();
        if (asked.maxOutputTokens().orElse(least) < least) {
            omissions.warn("max_output_tokens", "Fewer than %d tokens cannot be asked for".formatted(least));
            draft.maxOutputTokens(least);
        }
        return draft;
    }

    private OptionalDouble temperature(OptionalDouble asked) {
        var kept = omissions.kept(Ability.TEMPERATURE, asked, OptionalDouble.empty());
        if (kept.isEmpty() || kept.getAsDouble() <= bounds.mostTemperature()) {
            return kept;
        }
        omissions.warn(
                "temperature",
                "'temperature' was lowered to %s, the most there is".formatted(bounds.mostTemperature()));
        return OptionalDouble.of(bounds.mostTemperature());
    }

    private List<String> stops(List<String> asked) {
        var kept = omissions.kept(Ability.STOP, asked, List.<String>of());
        if (kept.size() <= bounds.mostStops()) {
            return kept;
        }
        omissions.warn(
                "stop",
                "Only the first %d of %d texts to stop at were sent".formatted(bounds.mostStops(), kept.size()));
        return kept.subList(0, bounds.mostStops());
    }

    private Optional<String> tier(Optional<String> asked) {
        var kept = omissions.kept(Ability.TIER, asked, Optional.<String>empty());
        if (kept.isEmpty() || bounds.tiers().isEmpty() || bounds.tiers().contains(kept.get())) {
            return kept;
        }
        omissions.warn("tier", "'tier' was left out: there is no '%s' here".formatted(kept.get()));
        return Optional.empty();
    }

    /** The greatest effort that is not greater than what was asked, else the smallest there is. */
    private Optional<Effort> effort(Effort asked) {
        if (omissions.cannot(Ability.EFFORT)) {
            omissions.leftOut(Ability.EFFORT);
            return Optional.empty();
        }
        if (omissions.abilities().takes(asked)) {
            return Optional.of(asked);
        }
        var sorted = omissions.abilities().efforts().stream().sorted().toList();
        var nearest = sorted.stream()
                .filter(effort -> effort.compareTo(asked) < 0)
                .reduce((lower, higher) -> higher)
                .orElse(sorted.getFirst());
        omissions.warn(
                "effort",
                "'effort' is %s instead of %s: model '%s' does not take that"
                        .formatted(nearest.spelling(), asked.spelling(), omissions.model()));
        return Optional.of(nearest);
    }
}
