package io.magictunnel.provider.price;

import io.magictunnel.platform.DomainException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a price file tells about a model.
 *
 * @param id of the model in price lists, such as {@code gpt-5} or {@code gemini/gemini-2.5-pro}
 * @param ends the day on which its vendor takes it away
 * @param validFrom the day since which its price holds
 * @param rates absent where the price is unknown, which is not the same as nothing
 */
public record PricedModel(
        String id,
        String vendor,
        String mode,
        OptionalLong maxInput,
        OptionalLong maxOutput,
        SortedSet<String> abilities,
        Optional<LocalDate> ends,
        LocalDate validFrom,
        Optional<RateCard> rates) {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_VENDOR = 60;

    public PricedModel {
        abilities = Collections.unmodifiableSortedSet(new TreeSet<>(abilities));
    }

    /** A model that no list knows. The vendor is what its id begins with, up to a slash. */
    public static PricedModel unlisted(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new DomainException(
                    PriceError.INVALID_PRICE, "'id' must have 1 to %d characters on one line".formatted(LONGEST_ID));
        }
        var slash = id.indexOf('/');
        return new PricedModel(
                id,
                slash > 0 && slash <= LONGEST_VENDOR ? id.substring(0, slash) : "custom",
                "chat",
                OptionalLong.empty(),
                OptionalLong.empty(),
                new TreeSet<>(),
                Optional.empty(),
                LocalDate.EPOCH,
                Optional.empty());
    }

    /** Whether the other differs in nothing but the day since when it holds. */
    public boolean saysTheSameAs(PricedModel other) {
        return other.since(validFrom).equals(this);
    }

    public PricedModel since(LocalDate day) {
        return new PricedModel(id, vendor, mode, maxInput, maxOutput, abilities, ends, day, rates);
    }

    public PricedModel costing(RateCard card) {
        return new PricedModel(id, vendor, mode, maxInput, maxOutput, abilities, ends, validFrom, Optional.of(card));
    }

    /** By which factor its tokens are dearer, by region. */
    public Map<String, BigDecimal> uplifts() {
        return rates.map(RateCard::uplifts).orElse(Map.of());
    }

    /** Whether it can do all that the other can, and takes and gives as much. */
    public boolean canReplace(PricedModel other) {
        return mode.equals(other.mode)
                && abilities.containsAll(other.abilities)
                && atLeast(maxInput, other.maxInput)
                && atLeast(maxOutput, other.maxOutput);
    }

    public boolean isAvailable(LocalDate day) {
        return ends.filter(end -> !day.isBefore(end)).isEmpty();
    }

    private static boolean atLeast(OptionalLong ours, OptionalLong theirs) {
        return theirs.isEmpty() || (ours.isPresent() && ours.getAsLong() >= theirs.getAsLong());
    }
}
