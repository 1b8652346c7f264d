package io.magictunnel.provider.price;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a vendor charges for. Where its list has no price for one of them, that of a more general one holds. */
public enum Rate {
    /** Tokens of the request that were not in the vendor's cache. */
    INPUT(null),
    OUTPUT(null),
    CACHE_READ(INPUT),
    CACHE_WRITE_5M(INPUT),
    CACHE_WRITE_1H(CACHE_WRITE_5M),
    /** Tokens that the model thought with. */
    REASONING(OUTPUT),
    AUDIO_INPUT(INPUT),
    IMAGE_INPUT(INPUT),
    AUDIO_OUTPUT(OUTPUT),
    IMAGE_OUTPUT(OUTPUT),
    /** One search that the vendor made for the model. Nothing stands in for it. */
    SEARCH(null),
    /** One request, whatever is in it. */
    REQUEST(null);

    private final Rate general;

    Rate(Rate general) {
        this.general = general;
    }

    Optional<Rate> general() {
        return Optional.ofNullable(general);
    }

    /** The one after which this one rises and falls where a list does not say it. */
    Rate anchor() {
        return general == null ? this : general.anchor();
    }

    /** Whether it is charged by the token, so that tiers and long requests change it. */
    boolean isPerToken() {
        return this != SEARCH && this != REQUEST;
    }

    /** All that tokens coming in, or tokens going out, may be charged as. */
    static Stream<Rate> chargedAs(Rate general) {
        return Stream.of(values()).filter(rate -> rate.anchor() == general);
    }

    /** The spelling of price files and of the REST API. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
