package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;

/** A provider's key. It never shows itself: {@link #text} is for the request's header alone. */
public record ApiSecret(String text) {

    private static final int LONGEST = 8192;

    public ApiSecret {
        if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(ApiSecret::fitsAHeader)) {
            throw new DomainException(
                    ProviderError.PROVIDER_KEY_INVALID,
                    "The key cannot be sent: it has to be 1 to %d visible ASCII characters without spaces"
                            .formatted(LONGEST));
        }
    }

    @Override
    public String toString() {
        return "***";
    }

    private static boolean fitsAHeader(int letter) {
        return letter > ' ' && letter < 0x7f;
    }
}
