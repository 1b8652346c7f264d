package io.magictunnel.provider.token;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts with tokens that are public. What looks like a control token is text here, because it comes from people. */
final class PublicTokens {

    private PublicTokens() {}

    static int count(EncodingType encoding, String text) {
        return Tables.REGISTRY.getEncoding(encoding).countTokensOrdinary(text);
    }

    /** Each table is read when something is counted with it for the first time: they have up to 200,000 entries. */
    private static final class Tables {

        static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();
    }
}
