package io.magictunnel.provider.anthropic;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.ProviderError;

/** The versions of Anthropic's API. */
enum AnthropicVersion {
    /** Knows neither temperature nor its like. */
    V2026_10_21("2026-10-21"),
    V2023_06_01("2023-06-01");

    private final String date;

    AnthropicVersion(String date) {
        this.date = date;
    }

    String date() {
        return date;
    }

    /** As option {@code version} says; the newer one where it says nothing. */
    static AnthropicVersion of(Connection to) {
        var said = to.option("version").orElse(V2026_10_21.date);
        for (var version : values()) {
            if (version.date.equals(said)) {
                return version;
            }
        }
        throw new DomainException(
                ProviderError.PROVIDER_OPTION_INVALID,
                "Provider '%s' has an option that cannot be used".formatted(to.provider()),
                "version: '%s'; allowed are %s and %s".formatted(said, V2026_10_21.date, V2023_06_01.date));
    }
}
