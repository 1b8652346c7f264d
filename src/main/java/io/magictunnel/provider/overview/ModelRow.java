package io.magictunnel.provider.overview;

import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.price.Price;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.Rate;
import io.magictunnel.provider.price.ServiceTier;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One model of one provider. What the provider says about it comes before what price lists say.
 *
 * @param input how many tokens it takes; {@code null} where nobody says so
 * @param inputPrice of a million tokens in dollars; {@code null} where it is unknown
 * @param abilities what it can, in words
 * @param retires when it goes; {@code null} where nobody says so
 */
public record ModelRow(
        String provider,
        String id,
        String name,
        Long input,
        Long output,
        BigDecimal inputPrice,
        BigDecimal outputPrice,
        List<String> abilities,
        String life,
        Instant retires)
        implements Serializable {

    private static final Map<Ability, String> WORTH_SAYING = Map.of(
            Ability.TOOLS, "tools",
            Ability.IMAGES, "images",
            Ability.STRUCTURED_OUTPUT, "schema",
            Ability.EFFORT, "reasoning",
            Ability.CACHE, "cache");

    private static final Map<String, String> OF_LISTS = Map.of(
            "tools", "tools",
            "images", "images",
            "structured_output", "schema",
            "reasoning", "reasoning",
            "prompt_caching", "cache",
            "documents", "documents");

    static ModelRow of(String provider, ModelEntry model, Optional<PricedModel> listed, Optional<Price> price) {
        return new ModelRow(
                provider,
                model.id(),
                model.name(),
                first(model.maxInputTokens(), listed.map(PricedModel::maxInput)),
                first(model.maxOutputTokens(), listed.map(PricedModel::maxOutput)),
                perMillion(price, Rate.INPUT),
                perMillion(price, Rate.OUTPUT),
                abilities(model, listed),
                model.lifecycle().name().toLowerCase(Locale.ROOT),
                model.retires()
                        .or(() -> listed.flatMap(PricedModel::ends)
                                .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)))
                        .orElse(null));
    }

    /** Unique among all rows. A comma would end the key. */
    String key() {
        return "%s/%s".formatted(provider, id).replace(',', ' ');
    }

    boolean says(String words) {
        return "%s %s %s".formatted(provider, id, name).toLowerCase(Locale.ROOT).contains(words);
    }

    public boolean priceUnknown() {
        return inputPrice == null || outputPrice == null;
    }

    private static Long first(OptionalLong told, Optional<OptionalLong> listed) {
        return Stream.of(told, listed.orElse(OptionalLong.empty()))
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .findFirst()
                .orElse(null);
    }

    /** A micro-dollar a token is a dollar a million tokens. */
    private static BigDecimal perMillion(Optional<Price> price, Rate rate) {
        return price.flatMap(known -> known.rates().rate(ServiceTier.STANDARD, 0, rate))
                .map(micros ->
                        micros.setScale(Math.clamp(micros.stripTrailingZeros().scale(), 2, 4), RoundingMode.HALF_UP))
                .orElse(null);
    }

    private static List<String> abilities(ModelEntry model, Optional<PricedModel> listed) {
        var told = WORTH_SAYING.entrySet().stream()
                .filter(word -> model.abilities().isKnownToBeAble(word.getKey()))
                .map(Map.Entry::getValue);
        var ofList = listed.stream()
                .flatMap(known -> known.abilities().stream())
                .filter(OF_LISTS::containsKey)
                .map(OF_LISTS::get);
        return Stream.concat(told, ofList).distinct().sorted().toList();
    }
}
